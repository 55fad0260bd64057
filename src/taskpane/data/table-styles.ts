import { makeStyles, tokens } from '@fluentui/react-components';

/** Small tables of amounts: a name at the left, numbers at the right. */
export const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, tableLayout: 'fixed' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'right', verticalAlign: 'bottom', padding: '4px 0 4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { textAlign: 'right', verticalAlign: 'top', padding: '5px 0 5px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  first: { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  sum: { fontWeight: tokens.fontWeightSemibold },
  less: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

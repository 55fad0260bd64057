import { makeStyles, tokens } from '@fluentui/react-components';

/** How findings look as rows of a list: those of the workbook, and those of a reviewed report. */
export const useRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  /** What shows further rows. */
  more: { minHeight: '24px' },
  row: { padding: '7px 10px 7px 12px', marginBottom: '6px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, lineHeight: tokens.lineHeightBase300 },
  current: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  /** The button that the message is. Below what sticks to the top of its list there must be room, so that the row that the keyboard has reached is not covered. */
  main: {
    display: 'block', width: '100%', padding: 0, border: 'none', borderRadius: tokens.borderRadiusSmall, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    scrollMarginBottom: '48px',
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  head: { display: 'flex', alignItems: 'center', gap: '5px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  place: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  message: { display: 'block', overflowWrap: 'anywhere' },
});

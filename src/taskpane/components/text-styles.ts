import { makeStyles, tokens } from '@fluentui/react-components';

/** Headings, cards and quiet lines, alike in all tabs. */
export const useTextStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: '16px 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, ':first-child': { marginTop: 0 } },
  aside: { marginLeft: 'auto', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  quiet: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, margin: '2px 0' },
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '8px 10px', marginBottom: '8px', lineHeight: tokens.lineHeightBase300 },
  cardTitle: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', display: 'flex', alignItems: 'flex-start', gap: '8px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  tag: { flexShrink: 0, marginLeft: 'auto', padding: '0 6px', borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
});

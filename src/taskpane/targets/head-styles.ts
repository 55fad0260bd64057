import { makeStyles, tokens } from '@fluentui/react-components';

/** The head of what stands in the place of the list. */
export const useHeadStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '4px', margin: '-6px -6px 8px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
});

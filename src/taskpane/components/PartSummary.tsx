import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** What a closed part of a tab shows: its heading, and below it what is in it. */
export const PartSummary = ({ heading, children, name }: { readonly heading: string; readonly children: ReactNode; readonly name?: string }) => {
  const styles = useStyles();
  return (
    <>
      <span className={styles.heading}>{heading}</span>
      <span className={styles.counts} data-testid={name}>{children}</span>
    </>
  );
};

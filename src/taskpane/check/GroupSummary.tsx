import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTextStyles } from '../components/text-styles';
import { severityIcons, useSeverityStyles } from './severity-marks';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** The head of a group of findings: what they have in common, with its mark where that is how grave they are, and how many they are. */
export const GroupSummary = ({ standing, count, children }: { readonly standing: keyof typeof severityIcons | null; readonly count: number; readonly children: ReactNode }) => {
  const styles = useStyles();
  const marks = useSeverityStyles();
  const text = useTextStyles();
  const Icon = standing && severityIcons[standing];
  return (
    <span className={styles.group}>
      {Icon && <Icon className={mergeClasses(marks.icon, marks[standing])} aria-hidden="true" />}
      {children}
      <span className={text.aside}>{count}</span>
    </span>
  );
};

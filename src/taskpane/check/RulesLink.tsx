import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The page of all checks and scoring rules, which is served beside the pane. */
const page = '../docs/rules.html';

const useStyles = makeStyles({ link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', marginRight: '12px', fontSize: tokens.fontSizeBase200 } });

/** Opens the page of rules in a window of its own, at a check's code or a scoring rule's id where one is given. */
export const RulesLink = ({ rule, reachable = true, children }: { readonly rule?: string; /** False where the Tab key passes it by. */ readonly reachable?: boolean; readonly children: ReactNode }) => {
  const styles = useStyles();
  return <Link className={styles.link} href={rule === undefined ? page : `${page}#${rule}`} target="_blank" rel="noreferrer" tabIndex={reachable ? 0 : -1} data-testid="rules">{children}</Link>;
};

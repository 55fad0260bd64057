import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, marginBottom: '8px', backgroundColor: tokens.colorNeutralBackground1 },
  quiet: { border: 'none', marginBottom: 0 },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    width: '100%',
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '8px 10px 8px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quietButton: { padding: '4px 6px 4px 0', color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, marginTop: '2px', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  turned: { transform: 'rotate(90deg)' },
  summary: { flexGrow: 1, minWidth: 0 },
  content: { padding: '0 10px 10px' },
  quietContent: { padding: '0 0 8px 22px' },
  flush: { paddingLeft: 0 },
});

/** A heading that opens and closes what stands below it; what is closed is not rendered. */
export const Disclosure = ({ summary, open, onToggle, children, level = 3, quiet = false, flush = false, name }: { readonly summary: ReactNode; readonly open: boolean; readonly onToggle: (open: boolean) => void; readonly children: ReactNode; readonly level?: 3 | 4; readonly quiet?: boolean; /** A quiet one whose content begins at the edge. */ readonly flush?: boolean; readonly name?: string }) => {
  const styles = useStyles();
  const id = useId();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <section className={mergeClasses(styles.root, quiet && styles.quiet)} data-testid={name}>
      <Heading className={styles.heading}>
        <button type="button" className={mergeClasses(styles.button, quiet && styles.quietButton)} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => onToggle(!open)}>
          <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} />
          <span className={styles.summary}>{summary}</span>
        </button>
      </Heading>
      {open && (
        <div id={id} className={mergeClasses(styles.content, quiet && styles.quietContent, flush && styles.flush)}>
          {children}
        </div>
      )}
    </section>
  );
};

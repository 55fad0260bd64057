import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '12px 12px 20px',
    // What is scrolled to must not end up behind a message.
    scrollPaddingBottom: '72px', boxSizing: 'border-box' },
  foot: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, padding: '8px 12px 10px' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, paddingBottom: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // Where they do not fit beside the primary button, the others share the line below it.
  primary: { flexGrow: 1000 },
  beside: { display: 'flex', flexGrow: 1, gap: '8px', '& > *': { flexGrow: 1 } },
});

/** How high the foot of the open tab is, for what is shown above it. */
export const footHeight = '--foot-height';

/** The one thing a tab is for. */
export interface PrimaryAction {
  readonly label: string;
  readonly name: string;
  readonly disabled?: boolean;
  /** True for what does not wait for the workbook. */
  readonly whileBusy?: boolean;
  run(): void;
}

/** A tab: what scrolls, and fixed below it the primary button with what belongs beside it. */
export const TabBody = ({ children, primary, beside, note }: { readonly children: ReactNode; readonly primary: PrimaryAction; readonly beside?: ReactNode; readonly note?: ReactNode }) => {
  const styles = useStyles();
  const { busy } = usePane();
  const foot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = foot.current;
    if (!element) return undefined;
    // Of the tabs that are not open the feet have no height.
    const observer = new ResizeObserver(() => element.offsetHeight > 0 && element.closest('main')?.style.setProperty(footHeight, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <div className={styles.body}>{children}</div>
      <div ref={foot} className={styles.foot}>
        {note !== undefined && note !== null && note !== false && <div className={styles.note}>{note}</div>}
        <div className={styles.buttons}>
          <Button className={styles.primary} appearance="primary" disabledFocusable={(busy && primary.whileBusy !== true) || primary.disabled === true} onClick={primary.run} data-testid={primary.name}>
            {primary.label}
          </Button>
          {beside !== undefined && beside !== null && beside !== false && <div className={styles.beside}>{beside}</div>}
        </div>
      </div>
    </>
  );
};

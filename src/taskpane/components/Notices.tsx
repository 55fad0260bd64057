import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, CheckmarkCircleFilled, DismissRegular, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { reopen } from '../reopen';
import { footHeight } from './TabBody';
import type { Texts } from '../texts';
import { failureWords } from '../texts';
import type { WorkbookSession } from '../workbook-session';
import type { WorkbookState } from '../workbook-state';

/** Long enough to read a line twice. */
const readable = 8000;

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '7px 8px 7px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  failure: { backgroundColor: tokens.colorStatusDangerBackground1, '& svg': { color: tokens.colorStatusDangerForeground1 } },
  // Over what is shown, so that nothing moves each time something is saved.
  done: { position: 'absolute', insetInline: '12px', bottom: `calc(var(${footHeight}, 58px) + 10px)`, zIndex: 1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16, border: `1px solid ${tokens.colorStatusSuccessBorder1}`, backgroundColor: tokens.colorStatusSuccessBackground1, '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, '& svg': { color: tokens.colorStatusWarningForeground3 } },
  stale: { width: '100%', border: 'none', font: 'inherit', textAlign: 'left', color: tokens.colorNeutralForeground1, cursor: 'pointer', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  close: { marginTop: '-4px' },
});

/** What the user has to know whichever tab is open: what failed, what ended well, that the workbook has changed, that a write was cut short. */
export const Notices = ({ texts, state, busy, session, onFocusLost }: { readonly texts: Texts; readonly state: WorkbookState; readonly busy: boolean; readonly session: WorkbookSession; /** A message went that had the focus. */ readonly onFocusLost: () => void }) => {
  const styles = useStyles();
  const focused = useRef(false);
  useLayoutEffect(() => {
    // What is removed while it has the focus tells nobody that it has lost it.
    if (!focused.current || (document.activeElement !== null && document.activeElement !== document.body)) return;
    focused.current = false;
    onFocusLost();
  });
  const { failure, done, stale, previous, phase } = state;
  useEffect(() => {
    if (done === null || failure !== null) return undefined;
    const timer = setTimeout(session.dismiss, readable);
    return () => clearTimeout(timer);
  }, [done, failure, session]);
  const close = <Button className={styles.close} appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={session.dismiss} />;
  return (
    <div onFocus={() => (focused.current = true)} onBlur={() => (focused.current = false)}>
      <div role="alert">
        {failure && (
          <div className={mergeClasses(styles.bar, failure.kind === 'cancelled' ? styles.warning : styles.failure)} data-testid="notice-failure" data-failure={failure.kind}>
            {failure.kind === 'cancelled' ? <WarningFilled className={styles.icon} /> : <ErrorCircleFilled className={styles.icon} />}
            <div className={styles.text}>
              {failureWords(texts, failure)}{' '}
              {failure.kind === 'not-loaded' ? <Link as="button" onClick={reopen}>{texts.retry}</Link> : phase === 'failed' && <Link as="button" onClick={() => void session.read()}>{texts.retry}</Link>}
            </div>
            {phase !== 'failed' && close}
          </div>
        )}
      </div>
      {previous === 'interrupted' && (
        <div className={mergeClasses(styles.bar, styles.warning)} data-testid="notice-interrupted">
          <WarningFilled className={styles.icon} />
          <div className={styles.text}>
            {texts.interrupted} <Link as="button" disabled={busy} onClick={() => void session.restore()}>{texts.restore}</Link>
          </div>
        </div>
      )}
      <div role="status">
        {done && (
          <div className={mergeClasses(styles.bar, styles.done)} data-testid="notice-done">
            <CheckmarkCircleFilled className={styles.icon} />
            <div className={styles.text}>{texts.done[done]}</div>
            {close}
          </div>
        )}
        {stale && !busy && (
          <button type="button" className={mergeClasses(styles.bar, styles.warning, styles.stale)} onClick={() => void session.read()} data-testid="notice-stale">
            <ArrowClockwiseRegular className={styles.icon} />
            <span className={styles.text}>{texts.stale}</span>
          </button>
        )}
      </div>
    </div>
  );
};

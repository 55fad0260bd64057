import { Button, Field, Link, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Finding } from '../../core/model/evaluation';
import type { Waiver } from '../../core/model/settings';
import { amendWaivers, canBeWaived, draftWaiver } from '../../core/settings';
import type { WaiverProblem } from '../../core/settings';
import { composed } from '../composed';
import { Said } from '../components/Said';
import { usePane, useWords } from '../pane-context';
import { checkTexts } from './check-texts';

const useStyles = makeStyles({
  root: { display: 'contents' },
  link: { minHeight: '24px', marginRight: '12px', fontSize: tokens.fontSizeBase200 },
  form: { margin: '6px 0 2px', scrollMarginBottom: '48px' },
  buttons: { display: 'flex', gap: '6px', marginTop: '6px' },
  text: { width: '100%', minWidth: 0 },
});

/** Returns the line of the sheet that a finding has to do with: the one that sets it aside, or that it tells of. */
const lineOf = ({ at, waivedAt }: Finding, waivers: readonly Waiver[]): Waiver | undefined => waivers.find((waiver) => (waivedAt === undefined ? at.includes(waiver.at) || at.includes(waiver.reasonAt) : waiver.reasonAt === waivedAt));

/** What a person can do about being told of a finding: give the reason and set it aside, take that back, or clear a line that no longer counts. */
export const WaiverActions = ({ finding, reachable }: { readonly finding: Finding; /** False where the Tab key passes it by. */ readonly reachable: boolean }) => {
  const styles = useStyles();
  const { locale, session, state, evaluation, busy } = usePane();
  const words = useWords(checkTexts);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<WaiverProblem | null>(null);
  const root = useRef<HTMLDivElement>(null);
  // Where the keyboard is to stand, anew each time; the link comes back when the form has gone.
  const [wanted, setWanted] = useState<{ readonly at: 'textarea' | 'button' } | null>(null);
  useEffect(() => {
    if (wanted) root.current?.querySelector<HTMLElement>(wanted.at)?.focus();
  }, [wanted]);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || state.snapshot === null) return;
    // What a person has looked at is set aside, not what may stand there by now.
    const draft = draftWaiver(finding, composed(evaluation, state.snapshot), state.snapshot, reason);
    setProblem('problem' in draft ? draft : null);
    if ('problem' in draft) return setWanted({ at: 'textarea' });
    const { saved, problem: refused } = await session.amend('settle', (now) => amendWaivers(now, { set: [draft] }));
    setProblem(refused);
    if (saved) setOpen(false);
  };
  const cancel = (): void => {
    setOpen(false);
    setProblem(null);
    setWanted({ at: 'button' });
  };
  const begin = (): void => {
    setOpen(true);
    setWanted({ at: 'textarea' });
  };
  const clear = async (waiver: Waiver): Promise<void> => {
    if (busy) return;
    setProblem((await session.amend('settle', (now) => amendWaivers(now, { clear: [waiver] }))).problem);
  };

  const line = lineOf(finding, evaluation.settings.waivers);
  const settled = finding.waived !== null || !canBeWaived(finding);
  return (
    <div ref={root} className={styles.root}>
      {settled && line !== undefined && (
        <Link as="button" className={styles.link} tabIndex={reachable ? 0 : -1} onClick={() => void clear(line)} data-testid={finding.waived === null ? 'clear-waiver' : 'take-back'}>{finding.waived === null ? words.clearLine : words.takeBack}</Link>
      )}
      {!settled && !open && <Link as="button" className={styles.link} tabIndex={reachable ? 0 : -1} onClick={begin} data-testid="waive">{words.waive}</Link>}
      {!settled && open && (
        <form
          className={styles.form}
          onSubmit={(event) => void save(event)}
          onKeyDown={(event: KeyboardEvent<HTMLFormElement>) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.currentTarget.requestSubmit();
            }
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            cancel();
          }}
          noValidate
          data-testid="waiver-form"
        >
          <Field label={words.reason} size="small" hint={words.reasonHint} {...(problem === null ? {} : { validationMessage: <Said>{locale.say(problem.problem)}</Said>, validationState: 'error' as const })}>
            <Textarea size="small" className={styles.text} resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} data-testid="waiver-reason" />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" type="submit" appearance="primary" disabledFocusable={busy} data-testid="waiver-save">{words.saveReason}</Button>
            <Button size="small" onClick={cancel} data-testid="waiver-cancel">{words.cancelReason}</Button>
          </div>
        </form>
      )}
      <div role="alert">{!open && problem !== null && <Said>{locale.say(problem.problem)}</Said>}</div>
    </div>
  );
};

import { Button, Checkbox, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Evaluation } from '../../core/model/evaluation';
import type { Report } from '../../core/model/report';
import type { PersonalDetail } from '../../core/publish/personal-details';
import { useWords } from '../pane-context';
import { useTextStyles } from '../components/text-styles';
import { exportTexts } from './export-texts';
import { prepareWord, printedDay, wordFileName, writtenWord } from './export-word';
import type { Written } from './export-word';
import { saveFile, wayAfter } from './save-file';
import type { Saved, SaveWay } from './save-file';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  date: { maxWidth: '200px', marginBottom: '4px' },
  masks: { margin: '0 0 4px', padding: '0 0 0 8px', border: 'none', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, minInlineSize: 0, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground1, margin: '2px 0' },
  said: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0 14px', '& button': { minHeight: '24px' } },
});

type Stand = { readonly stand: 'idle' | 'working' | 'failed' } | { readonly stand: 'done'; readonly saved: Saved; readonly written: Written; readonly file: string };

/** Copies a text, also where the page may not reach the clipboard by itself. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
};

/** 导出 Word: the date, annexes, what a public version masks, and the button. What it ends in is always said. */
export const WordExport = ({ evaluation, report, errors }: { readonly evaluation: Evaluation; readonly report: Report; readonly errors: number }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(exportTexts);
  const [date, setDate] = useState('');
  const [annexes, setAnnexes] = useState(true);
  const [published, setPublished] = useState(false);
  const [details, setDetails] = useState<readonly PersonalDetail[] | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<Stand>({ stand: 'idle' });
  const [copied, setCopied] = useState<boolean | null>(null);
  const asked = useRef(0);

  // What is masked is listed before anything is written.
  useEffect(() => {
    if (!published) return;
    asked.current += 1;
    const mine = asked.current;
    setDetails(null);
    prepareWord(report, evaluation, null, annexes).then(
      (prepared) => {
        if (mine === asked.current) setDetails(prepared.details);
      },
      () => setState({ stand: 'failed' }),
    );
  }, [published, report, evaluation, annexes]);

  const save = async (written: Written, file: string, from?: SaveWay): Promise<void> => {
    const saved = await saveFile(written.bytes, file, from);
    setState({ stand: 'done', saved, written, file });
  };
  const write = async (): Promise<void> => {
    setState({ stand: 'working' });
    setCopied(null);
    try {
      const { plan, details: found } = await prepareWord(report, evaluation, printedDay(date), annexes);
      const hidden = published ? found.filter((detail) => !shown.has(detail.text)) : [];
      await save(await writtenWord(plan, hidden), wordFileName(evaluation, report));
    } catch {
      setState({ stand: 'failed' });
    }
  };
  const next = state.stand === 'done' ? wayAfter(state.saved.way) : null;
  const again = (): void => {
    if (state.stand !== 'done') return;
    if (next !== null) void save(state.written, state.file, next);
    else setState({ ...state, saved: { way: 'none', outcome: 'refused' } });
  };
  const said = (): string => {
    if (state.stand === 'working') return words.exporting;
    if (state.stand === 'failed') return words.failed;
    if (state.stand !== 'done') return '';
    const { outcome } = state.saved;
    return outcome === 'saved' ? words.saved : outcome === 'asked' ? words.asked(state.file) : outcome === 'cancelled' ? words.cancelled : words.nowhere;
  };

  return (
    <div className={styles.form} data-testid="word-export">
      <p className={text.quiet}>{words.wordNote}</p>
      <Field label={words.date} size="small">
        <Input className={styles.date} type="date" size="small" value={date} onChange={(_, { value }) => setDate(value)} data-testid="word-date" />
      </Field>
      <Checkbox label={words.annexes} checked={annexes} onChange={(_, { checked }) => setAnnexes(checked === true)} />
      <Checkbox label={words.publicVersion} checked={published} onChange={(_, { checked }) => setPublished(checked === true)} data-testid="word-public" />
      {published && details !== null && details.length === 0 && <p className={text.quiet}>{words.masksNone}</p>}
      {published && details !== null && details.length > 0 && (
        <fieldset className={styles.masks} data-testid="word-masks">
          <legend className={text.quiet}>{words.masks}</legend>
          {details.map((detail) => (
            <div key={detail.text}>
              <Checkbox
                label={`${detail.text} → ${detail.masked} (${words.times(detail.count)})`}
                checked={!shown.has(detail.text)}
                onChange={(_, { checked }) => setShown((before) => new Set(checked === true ? [...before].filter((other) => other !== detail.text) : [...before, detail.text]))}
              />
            </div>
          ))}
        </fieldset>
      )}
      {errors > 0 && <p className={styles.warning} data-testid="word-errors">{words.errorsOpen(errors)}</p>}
      <Button size="small" disabledFocusable={state.stand === 'working' || (published && details === null)} onClick={() => void write()} data-testid="export-word">{errors > 0 ? words.exportAnyway : words.exportWord}</Button>
      <div role="status" data-testid="word-said">
        {state.stand !== 'idle' && <p className={styles.said}>{said()}</p>}
        {copied !== null && <p className={styles.said}>{copied ? words.copied : words.notCopied}</p>}
      </div>
      {state.stand === 'done' && state.saved.outcome !== 'saved' && (
        <div className={styles.ways}>
          {state.saved.outcome !== 'refused' && <Link as="button" onClick={again} data-testid="word-another-way">{words.notThere}</Link>}
          {state.saved.outcome === 'refused' && <Link as="button" onClick={() => void copy(state.written.text).then(setCopied)} data-testid="word-copy">{words.copyText}</Link>}
        </div>
      )}
    </div>
  );
};

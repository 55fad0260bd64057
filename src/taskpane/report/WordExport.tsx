import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Evaluation } from '../../core/model/evaluation';
import type { Report } from '../../core/model/report';
import type { Snapshot } from '../../core/model/snapshot';
import type { PersonalDetail } from '../../core/publish/personal-details';
import { useWords } from '../pane-context';
import { useTextStyles } from '../components/text-styles';
import { SavedFileSaid } from '../components/SavedFileSaid';
import { useSavedFile } from '../use-saved-file';
import { exportTexts } from './export-texts';
import { prepareWord, printedDay, wordFileName, writtenWord } from './export-word';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  date: { maxWidth: '200px', marginBottom: '4px' },
  masks: { margin: '0 0 4px', padding: '0 0 0 8px', border: 'none', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, minInlineSize: 0, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground1, margin: '2px 0' },
});

/** 导出 Word: the date, annexes, what a public version masks, and the button. What it ends in is always said. */
export const WordExport = ({ evaluation, report, snapshot, errors }: { readonly evaluation: Evaluation; readonly report: Report; readonly snapshot: Snapshot | null; readonly errors: number }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(exportTexts);
  const [date, setDate] = useState('');
  const [annexes, setAnnexes] = useState(true);
  const [published, setPublished] = useState(false);
  const [details, setDetails] = useState<readonly PersonalDetail[] | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const file = useSavedFile();
  const { fail } = file;
  const asked = useRef(0);
  const annexed = annexes ? snapshot : null;

  // What is masked is listed before anything is written.
  useEffect(() => {
    if (!published) return;
    asked.current += 1;
    const mine = asked.current;
    setDetails(null);
    prepareWord(report, evaluation, null, annexed).then(
      (prepared) => {
        if (mine === asked.current) setDetails(prepared.details);
      },
      fail,
    );
  }, [published, report, evaluation, annexed, fail]);

  const write = (): Promise<void> =>
    file.write(wordFileName(evaluation, report), async () => {
      const { plan, details: found } = await prepareWord(report, evaluation, printedDay(date), annexed);
      return writtenWord(plan, published ? found.filter((detail) => !shown.has(detail.text)) : []);
    });

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
      <Button size="small" disabledFocusable={file.state.stand === 'working' || (published && details === null)} onClick={() => void write()} data-testid="export-word">{errors > 0 ? words.exportAnyway : words.exportWord}</Button>
      <SavedFileSaid file={file} name="word" />
    </div>
  );
};

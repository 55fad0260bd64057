import { Button, Checkbox, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SheetProse } from '../../core/model/prose';
import { proseOfSheet } from '../../core/pipeline/review';
import { parseRef } from '../../core/units/address';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { readReportFile } from './read-report-file';
import { reviewTexts } from './review-texts';

/** A report to be reviewed: what was pasted, the prose of a sheet as it stands, or the text of a file. */
export type Source =
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly text: string };

const useStyles = makeStyles({
  box: { width: '100%', '& textarea': { minHeight: '168px', maxHeight: '50vh' } },
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '6px', margin: '10px 0 8px', '& button': { justifyContent: 'flex-start', overflowWrap: 'anywhere', textAlign: 'left' } },
  trouble: { margin: '6px 0', color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

/** Returns the sheet that is open: of the selection, since no sheet can be asked for by itself. */
const useOpenSheet = (): string | null => {
  const { session } = usePane();
  const [sheet, setSheet] = useState<string | null>(null);
  useEffect(() => session.watchSelection((at) => setSheet((at === null ? null : parseRef(at)?.sheet) ?? null)), [session]);
  return sheet;
};

/** Where the report comes from: pasted, the open sheet, or a file of this computer. */
export const ReviewSource = ({ pasted, onPasted, beside, onBeside, onReview }: { readonly pasted: string; readonly onPasted: (text: string) => void; readonly beside: boolean; readonly onBeside: (beside: boolean) => void; readonly onReview: (source: Source) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation, state } = usePane();
  const words = useWords(reviewTexts);
  const open = useOpenSheet();
  const [trouble, setTrouble] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const projects = evaluation.facts.projects.length;

  const takeSheet = (): void => {
    const sheet = state.snapshot?.sheets.find(({ name }) => name === open);
    const prose: SheetProse | null = sheet ? proseOfSheet(sheet) : null;
    if (open === null || prose === null || prose.text.trim() === '') setTrouble(words.noProse(open ?? ''));
    else onReview({ kind: 'sheet', name: open });
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTrouble(null);
    const read = await readReportFile(file);
    if ('trouble' in read) setTrouble(words.trouble[read.trouble](file.name));
    else onReview({ kind: 'file', name: file.name, text: read.text });
  };

  return (
    <TabBody primary={{ label: words.review, name: 'review', disabled: pasted.trim() === '', whileBusy: true, run: () => onReview({ kind: 'pasted', text: pasted }) }}>
      <h2 className={text.heading}>{words.title}</h2>
      <p className={text.quiet}>{words.note}</p>
      <Field label={words.label} size="small">
        <Textarea className={styles.box} value={pasted} onChange={(_, { value }) => onPasted(value)} placeholder={words.placeholder} resize="vertical" lang="zh-CN" data-testid="review-text" />
      </Field>
      <div className={styles.ways}>
        {open !== null && <Button size="small" onClick={takeSheet} data-testid="review-sheet">{words.sheet(open)}</Button>}
        <Button size="small" onClick={() => picker.current?.click()} data-testid="review-pick">{words.file}</Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain"
          onChange={({ target }) => {
            void takeFile(target.files?.[0]);
            // The same file may be chosen again once it was mended.
            target.value = '';
          }}
          data-testid="review-file"
        />
      </div>
      <div role="status">{trouble !== null && <p className={styles.trouble} data-testid="review-trouble">{trouble}</p>}</div>
      {projects > 0 ? <Checkbox label={words.beside(projects)} checked={beside} onChange={(_, { checked }) => onBeside(checked === true)} data-testid="review-beside" /> : <p className={text.quiet}>{words.nothingBeside}</p>}
    </TabBody>
  );
};

import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { proseOfSheet, reviewSteps } from '../../core/pipeline/review';
import type { TextReview } from '../../core/pipeline/review';
import { inSteps } from '../in-steps';
import { Disclosure } from '../components/Disclosure';
import { Progress } from '../components/Progress';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { SavedFileSaid } from '../components/SavedFileSaid';
import { usePane, useWords } from '../pane-context';
import { printedDay } from '../report/export-word';
import { withoutForbidden } from '../report/save-file';
import { cellOf } from './excerpt';
import { writtenOpinion } from './opinion-file';
import { ReviewFindings } from './ReviewFindings';
import { ReviewSource } from './ReviewSource';
import type { Source } from './ReviewSource';
import { reviewTexts } from './review-texts';
import { useSavedFile } from '../use-saved-file';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginBottom: '2px' },
  title: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  unjudged: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere', '& li': { marginBottom: '4px' } },
  date: { maxWidth: '200px' },
});

/** What is found in a source: by itself, or beside the workbook as it stands now. */
const Reviewed = ({ source, beside, onBeside, onBack }: { readonly source: Source; readonly beside: boolean; readonly onBeside: (beside: boolean) => void; readonly onBack: () => void }) => {
  const styles = useStyles();
  const quiet = useTextStyles();
  const { evaluation, state, locale, texts } = usePane();
  const words = useWords(reviewTexts);
  const [review, setReview] = useState<TextReview | null>(null);
  const [openUnjudged, setOpenUnjudged] = useState(false);
  const [date, setDate] = useState('');
  const file = useSavedFile();
  const title = useRef<HTMLHeadingElement>(null);
  const { snapshot } = state;
  const sheet = useMemo(() => {
    const found = source.kind === 'sheet' ? snapshot?.sheets.find(({ name }) => name === source.name) : undefined;
    return found ? proseOfSheet(found) : null;
  }, [source, snapshot]);
  const text = source.kind === 'sheet' ? (sheet?.text ?? '') : source.text;
  const projects = evaluation.facts.projects.length;
  const against = beside && projects > 0 ? snapshot : null;

  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    setReview(null);
    return inSteps(reviewSteps(text, against && { snapshot: against, evaluation }), setReview);
  }, [text, against, evaluation]);

  const name = source.kind === 'pasted' ? words.pasted : source.name;
  const write = (): void => {
    if (!review) return;
    const findings = sheet ? review.findings.map((finding) => ({ ...finding, at: [...(finding.place ? [cellOf(sheet, finding.place)] : []).filter((cell) => cell !== null), ...finding.at] })) : review.findings;
    const of = source.kind === 'pasted' ? '' : `${withoutForbidden(source.name.replace(/\.(?:docx|txt)$/i, ''))}-`;
    void file.write(words.opinionFile(of), () => writtenOpinion({ ...review, findings }, { withWorkbook: against !== null, date: printedDay(date), inLines: sheet === null }));
  };

  return (
    <TabBody primary={{ label: words.write, name: 'write-opinion', disabled: review === null || file.state.stand === 'working', whileBusy: true, run: write }} note={file.state.stand !== 'idle' && <SavedFileSaid file={file} name="opinion" />}>
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={words.another} title={words.another} onClick={onBack} data-testid="review-another" />
        <h2 ref={title} tabIndex={-1} className={styles.title} lang={source.kind === 'pasted' ? texts.language : 'zh-CN'}>{name}</h2>
      </div>
      <div role="status" className={quiet.quiet} data-testid="review-read">{review !== null && words.read(review.prose.sentences.length, review.prose.claims.length)}</div>
      {projects > 0 && <Checkbox label={words.beside(projects)} checked={beside} onChange={(_, { checked }) => onBeside(checked === true)} data-testid="review-beside" />}
      {review === null && <Progress label={words.reviewing} cancel={{ label: texts.cancel, run: onBack }} />}
      {review && (
        <>
          <ReviewFindings text={text} findings={review.findings} sheet={sheet} />
          {review.unjudged.length > 0 && (
            <Disclosure quiet name="unjudged" open={openUnjudged} onToggle={setOpenUnjudged} summary={words.unjudged(review.unjudged.length)}>
              <ul className={styles.unjudged}>{review.unjudged.map(({ kind, message }) => <li key={kind}><Said>{locale.say(message)}</Said></li>)}</ul>
            </Disclosure>
          )}
          <h3 className={quiet.heading}>{words.opinion}</h3>
          <p className={quiet.quiet}>{words.opinionNote}</p>
          <Field label={words.date} size="small">
            <Input className={styles.date} type="date" size="small" value={date} onChange={(_, { value }) => setDate(value)} data-testid="opinion-date" />
          </Field>
        </>
      )}
    </TabBody>
  );
};

/** 复核已有报告: a report of others is pasted, taken from the open sheet or from a file, and what is wrong with it listed. Nothing of it is written to the workbook, or kept when the pane is closed. */
export const ReviewView = () => {
  const [source, setSource] = useState<Source | null>(null);
  const [pasted, setPasted] = useState('');
  const [beside, setBeside] = useState(true);
  if (source === null) return <ReviewSource pasted={pasted} onPasted={setPasted} beside={beside} onBeside={setBeside} onReview={setSource} />;
  return <Reviewed source={source} beside={beside} onBeside={setBeside} onBack={() => setSource(null)} />;
};

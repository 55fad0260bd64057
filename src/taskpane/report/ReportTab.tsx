import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { openPlaceholders } from '../../core/open-placeholders';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import type { Evaluation } from '../../core/model/evaluation';
import { shownRef } from '../../core/units/address';
import { toggled } from '../toggled';
import { openErrors } from '../check/finding-groups';
import { usePane, useWords } from '../pane-context';
import { ChapterView } from './ChapterView';
import { Exports } from './Exports';
import { FigureProof } from './FigureProof';
import { OwnTexts } from './OwnTexts';
import { ownTextTexts } from './own-text-texts';
import { ForeignReport } from './ForeignReport';
import { FormNotes } from './FormNotes';
import { PlaceholderList } from './PlaceholderList';
import { ReportChanges } from './ReportChanges';
import { TemplateFile } from './TemplateFile';
import { formerParts, sentenceStates } from './report-changes';
import { reportTexts } from './report-texts';
import { countChapters } from './sentence-segments';
import type { Segment } from './sentence-segments';
import type { WayToFill } from './SentenceView';
import { Disclosure } from '../components/Disclosure';
import { PartSummary } from '../components/PartSummary';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { useNextReport } from './use-next-report';
import { useRewriting } from './use-rewriting';

const useStyles = makeStyles({
  title: { margin: '4px 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  subtitle: { textAlign: 'center', margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  length: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 8px', minHeight: '24px', marginBottom: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  next: { minWidth: 0 },
});

/** 报告: what will change, what is still to be filled in, the chapters as they will be written, and the button that writes them. */
export const ReportTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, state, session, busy, select, show, revealed } = usePane();
  const restoreNote = useId();
  const words = useWords(reportTexts);
  const ownWords = useWords(ownTextTexts);
  const { snapshot, previous } = state;
  const next = useNextReport();
  const { composition, untouched, formSheets, changes, choices } = next;
  const { report } = composition;
  const counts = useMemo(() => countChapters(report), [report]);
  const open = useMemo(() => (snapshot ? openPlaceholders(report, evaluation.facts, snapshot) : []), [report, evaluation, snapshot]);
  const former = useMemo(() => formerParts(changes ?? []), [changes]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(report.chapters.slice(0, 1).map(({ id }) => id)));
  const [openedParts, setOpenedParts] = useState<ReadonlySet<string>>(new Set(['conflict']));
  const [pointed, setPointed] = useState<{ readonly at: Segment; readonly in: Evaluation } | null>(null);
  // The placeholder that was asked for last; anew each time.
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  // The sentence or table that was asked for last; anew each time.
  const [inSight, setInSight] = useState<{ readonly id: string } | null>(null);
  // Where 导出 Word was asked for last; anew each time.
  const [wantsWord, setWantsWord] = useState<object | null>(null);
  // The passage whose action is to have the keyboard; anew each time.
  const [returned, setReturned] = useState<{ readonly passage: string } | null>(null);
  const root = useRef<HTMLDivElement>(null);

  const openChapter = (id: string): void => setOpened((before) => toggled(before, id, true));
  const togglePart = (part: string, present: boolean): void => setOpenedParts((before) => toggled(before, part, present));
  const point = (segment: Segment): void => {
    setPointed({ at: segment, in: evaluation });
    const [first] = segment.cells;
    if (first !== undefined) select(first);
  };
  const own = useRewriting(next, point, (passage) => setReturned({ passage }));

  useEffect(() => {
    if (wanted) root.current?.querySelector<HTMLElement>(`[data-placeholder="${CSS.escape(wanted.id)}"]`)?.focus();
  }, [wanted]);

  useEffect(() => {
    if (returned) root.current?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(returned.passage)}"]`)?.focus();
  }, [returned]);

  useEffect(() => {
    const dependent = revealed?.dependent;
    if (dependent?.kind !== 'sentence' && dependent?.kind !== 'table') return;
    setOpened((before) => toggled(before, dependent.chapter.id, true));
    setInSight({ id: dependent.kind === 'sentence' ? dependent.sentence.id : dependent.table.id });
  }, [revealed]);

  useEffect(() => {
    const found = inSight && root.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(inSight.id)}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  }, [inSight]);

  // A figure of an earlier reading may say what the workbook no longer says.
  const proof = pointed?.in === evaluation ? pointed.at : null;
  const recognised = evaluation.facts.projects.length > 0;
  const errors = openErrors(composition.findings);
  const edits = untouched.kept.filter(({ deleted }) => !deleted);
  const onForms = formSheets?.kept.filter(({ deleted }) => !deleted) ?? [];
  const wayTo = ({ at, table }: OpenPlaceholder): WayToFill | null => {
    if (at !== null) return { label: words.fillAt(shownRef(at)), go: () => select(at) };
    return table === 'targets-table' ? { label: words.fillInTargets, go: () => show('targets') } : null;
  };
  const toNext = (): void => {
    const place = open[(open.findIndex(({ id }) => id === wanted?.id) + 1) % open.length];
    if (!place) return;
    if (place.chapter !== null) openChapter(place.chapter);
    setWanted({ id: place.id });
  };
  const showOwn = (passage: string): void => {
    const chapter = report.chapters.find(({ passages }) => passages.some(({ id }) => id === passage));
    if (chapter) openChapter(chapter.id);
    setReturned({ passage });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || own.last === null || (event.target as HTMLElement).matches('input, textarea')) return;
    event.preventDefault();
    void own.undo();
  };
  const showChanges = (): void => {
    setOpenedParts((before) => new Set([...before, 'changes', 'kept', 'conflict']));
    root.current?.querySelector<HTMLElement>('[data-testid="changes"] button')?.focus();
  };

  const passages = report.chapters.flatMap((chapter) => chapter.passages);
  const firstTime = next.first && (
    <p className={text.card} data-testid="first-report">{words.firstReport(report.chapters.length, passages.filter(({ sentences }) => sentences.length > 0).length, passages.filter(({ table }) => table !== null).length)}</p>
  );
  const toFillIn = open.length > 0 && (
    <Disclosure
      name="placeholders"
      open={openedParts.has('placeholders')}
      onToggle={(present) => togglePart('placeholders', present)}
      summary={<PartSummary heading={words.placeholdersHeading}>{words.placeholders(open.length)}</PartSummary>}
    >
      <PlaceholderList open={open} wayTo={wayTo} />
    </Disclosure>
  );
  const noted = [
    proof && <FigureProof key="proof" of={proof} onClose={() => setPointed(null)} />,
    own.refused !== null && <div key="own-problem" role="alert" data-testid="own-text-refused"><Said>{own.refused}</Said></div>,
    own.last !== null && (
      <div key="own" role="status" data-testid="own-text-saved">
        {own.last.place === null ? ownWords.savedAll(own.last.passages.length) : ownWords.saved(own.last.place)} <Link as="button" disabled={busy} onClick={() => void own.undo()} data-testid="own-text-undo">{ownWords.undo}</Link>
      </div>
    ),
    edits.length > 0 && (
      <div key="kept" data-testid="kept-edits">
        {words.keptEdits(edits.length, edits.filter(({ conflict }) => conflict).length)} <Link as="button" onClick={showChanges}>{words.seeChanges}</Link>
      </div>
    ),
    onForms.length > 0 && (
      <div key="kept-on-forms" data-testid="kept-on-forms">
        {words.keptOnForms(onForms.length, onForms.filter(({ conflict }) => conflict).length)} <Link as="button" onClick={showChanges}>{words.seeChanges}</Link>
      </div>
    ),
    recognised && errors > 0 && (
      <div key="errors" data-testid="open-errors">
        {words.openErrors(errors)} <Link as="button" onClick={() => show('check')}>{words.seeFindings}</Link>
      </div>
    ),
    previous === 'available' && <div key="restore" id={restoreNote} data-testid="restore-note">{words.restoreNote}</div>,
  ].filter(Boolean);
  const restore = previous !== 'none' && (
    <Button disabledFocusable={busy} onClick={() => void session.restore()} aria-describedby={previous === 'available' ? restoreNote : undefined} data-testid="restore">{texts.restore}</Button>
  );
  const beside = (restore || recognised) && (
    <>
      {restore}
      {recognised && <Button onClick={() => setWantsWord({})} data-testid="to-word">{words.toWord}</Button>}
    </>
  );
  const places = new Map(open.map((place) => [place.id, place]));
  const states = sentenceStates(changes ?? [], choices);

  return (
    <TabBody primary={recognised ? { label: words.generate, name: 'generate', run: () => void next.write() } : { label: texts.toData, name: 'report-to-data', whileBusy: true, run: () => show('data') }} beside={beside} note={noted.length > 0 ? noted : null}>
      {!recognised ? (
        <p>{texts.noProjects}</p>
      ) : (
        <div ref={root} onKeyDown={onKey}>
          <h2 className={styles.title} lang="zh-CN">{report.title}</h2>
          <p className={styles.subtitle} lang="zh-CN" tabIndex={-1} data-placeholder="subtitle">{report.subtitle}</p>
          <div className={styles.length}>
            <span>{words.totalCharacters(counts.reduce((sum, { characters }) => sum + characters, 0))}{open.length === 0 && `${words.between}${words.allFilledIn}`}</span>
            {open.length > 0 && <Button className={styles.next} size="small" icon={<ArrowRightRegular />} iconPosition="after" onClick={toNext} data-testid="next-placeholder">{words.nextPlaceholder}</Button>}
          </div>
          {next.foreign && <ForeignReport chosen={next.foreignChoice} onChoose={next.setForeignChoice} />}
          {next.renamed.length > 0 && <p className={text.card} role="status" data-testid="renamed-report">{words.renamed(next.renamed.join('、'))}</p>}
          {firstTime}
          {changes && <ReportChanges changes={changes} choices={choices} opened={openedParts} onToggle={togglePart} onChoose={next.choose} />}
          {toFillIn}
          <OwnTexts
            composition={composition}
            stranded={own.stranded}
            open={openedParts.has('own')}
            onToggle={(present) => togglePart('own', present)}
            onShow={showOwn}
            onClear={own.clear}
          >
            <TemplateFile composition={composition} onUse={own.takeTemplate} />
          </OwnTexts>
          {formSheets && <FormNotes sheets={formSheets} />}
          <Exports evaluation={evaluation} report={report} snapshot={snapshot} errors={errors} forms={next.forms} onForms={next.setForms} wanted={wantsWord} />
          {report.chapters.map((chapter, index) => (
            <ChapterView
              key={chapter.id}
              chapter={chapter}
              count={counts[index] ?? { id: chapter.id, characters: 0, placeholders: 0 }}
              states={states}
              former={former}
              places={places}
              open={opened.has(chapter.id)}
              onToggle={(id, present) => setOpened((before) => toggled(before, id, present))}
              wayTo={wayTo}
              rewriting={own}
              onPoint={point}
            />
          ))}
        </div>
      )}
    </TabBody>
  );
};

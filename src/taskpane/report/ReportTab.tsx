import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { changesOf } from '../../core/pipeline/changes-of';
import { openPlaceholders } from '../../core/open-placeholders';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import { hasMarks, outdatedOf } from '../../core/outdated';
import type { Change, Renewal } from '../../core/model/composition';
import type { Evaluation } from '../../core/model/evaluation';
import type { Rewording } from '../../core/model/settings';
import type { RewordingDraft } from '../../core/settings';
import type { Sentence } from '../../core/model/report';
import type { WordablePassage } from '../../core/model/wording';
import { compose } from '../../core/pipeline/compose';
import { setApart, takeOver } from '../../core/pipeline/take-over';
import { composed } from '../composed';
import { toggled } from '../toggled';
import { shownRef } from '../../core/units/address';
import { generatedText, templateOf } from '../../core/wording';
import { openErrors } from '../check/finding-groups';
import { usePane, useWords } from '../pane-context';
import { ChangeList } from './ChangeList';
import { ChapterView } from './ChapterView';
import type { Rewriting } from './ChapterView';
import { Exports } from './Exports';
import { OwnTexts } from './OwnTexts';
import { ownTextTexts } from './own-text-texts';
import { PassageEditor } from './PassageEditor';
import { ForeignReport } from './ForeignReport';
import { FormNotes } from './FormNotes';
import { PlaceholderList } from './PlaceholderList';
import { TemplateFile } from './TemplateFile';
import { formerParts, groupChanges, holding, renewals, sentenceStates, unchangedCount, withChoice } from './report-changes';
import type { Choice, Taken } from './report-changes';
import { reportTexts } from './report-texts';
import { countChapters } from './sentence-segments';
import { useOwnTexts } from './use-own-texts';
import type { Segment } from './sentence-segments';
import type { WayToFill } from './SentenceView';
import { CellList } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import type { ForeignChoice } from '../workbook-session';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { useFormSheets } from './use-form-sheets';

const useStyles = makeStyles({
  title: { margin: '4px 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
  subtitle: { textAlign: 'center', margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  length: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 8px', minHeight: '24px', marginBottom: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  next: { minWidth: 0 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', margin: '2px 0 6px', '& p': { flexBasis: '100%' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  proof: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '6px 8px', marginBottom: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground1 },
  cells: { flexGrow: 1, minWidth: 0, maxHeight: '96px', overflowY: 'auto', overflowWrap: 'anywhere' },
});

const none: readonly Renewal[] = [];

/** 报告: what will change, what is still to be filled in, the chapters as they will be written, and the button that writes them. */
export const ReportTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, state, session, busy, select, show, revealed } = usePane();
  const restoreNote = useId();
  const words = useWords(reportTexts);
  const { snapshot, previous } = state;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [foreignChoice, setForeignChoice] = useState<ForeignChoice | null>(null);
  const found = composed(evaluation, snapshot);
  /** The workbook as it is to be seen once it is said what becomes of a report sheet without a record. */
  const seen = useMemo(() => (!snapshot || !found.foreign || foreignChoice === null ? snapshot : (foreignChoice === 'take-over' ? takeOver(evaluation, snapshot) : setApart(snapshot)).snapshot), [snapshot, found, foreignChoice, evaluation]);
  const untouched = useMemo(() => (seen === snapshot ? found : compose(evaluation, seen ?? undefined)), [seen, snapshot, found, evaluation]);
  const [wantsForms, setForms] = useState<boolean | null>(null);
  // Forms that stand in the workbook are renewed with the report, unless it is said that they are not.
  const forms = wantsForms ?? Object.keys(snapshot?.sheetMemories ?? {}).length > 0;
  const formSheets = useFormSheets(evaluation, snapshot, none, forms);
  const onReport = useMemo(() => seen && changesOf(untouched, seen), [untouched, seen]);
  const changes = useMemo(() => (formSheets && (onReport || formSheets.kept.length > 0) ? [...(onReport ?? []), ...formSheets.changes] : onReport), [onReport, formSheets]);
  const choices = useMemo(() => holding(chosen, changes ?? []), [chosen, changes]);
  const composition = useMemo(() => (choices.size === 0 ? untouched : compose(evaluation, seen ?? undefined, renewals(choices))), [untouched, evaluation, seen, choices]);
  const { report } = composition;
  const groups = useMemo(() => changes && groupChanges(changes), [changes]);
  const counts = useMemo(() => countChapters(report), [report]);
  const open = useMemo(() => (snapshot ? openPlaceholders(report, evaluation.facts, snapshot) : []), [report, evaluation, snapshot]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(report.chapters.slice(0, 1).map(({ id }) => id)));
  const [openedParts, setOpenedParts] = useState<ReadonlySet<string>>(new Set(['conflict']));
  const [pointed, setPointed] = useState<{ readonly at: Segment; readonly in: Evaluation } | null>(null);
  // The placeholder that was asked for last; anew each time.
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  // The sentence or table that was asked for last; anew each time.
  const [inSight, setInSight] = useState<{ readonly id: string } | null>(null);
  const ownWords = useWords(ownTextTexts);
  const saving = useOwnTexts();
  // Texts under way, by passage: they outlast a closed chapter and a passage that goes.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  // The passage whose saving was tried last.
  const [tried, setTried] = useState<string | null>(null);
  // The passage whose action is to have the keyboard; anew each time.
  const [returned, setReturned] = useState<{ readonly passage: string } | null>(null);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (wanted) root.current?.querySelector<HTMLElement>(`[data-placeholder="${CSS.escape(wanted.id)}"]`)?.focus();
  }, [wanted]);

  useEffect(() => {
    if (returned) root.current?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(returned.passage)}"]`)?.focus();
  }, [returned]);
  useEffect(() => {
    const dependent = revealed?.dependent;
    if (dependent?.kind !== 'sentence' && dependent?.kind !== 'table') return;
    const { chapter } = dependent;
    setOpened((before) => toggled(before, chapter.id, true));
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
  const conflicts = edits.filter(({ conflict }) => conflict).length;
  const point = (segment: Segment): void => {
    setPointed({ at: segment, in: evaluation });
    const [first] = segment.cells;
    if (first !== undefined) select(first);
  };
  const wayTo = ({ at, table }: OpenPlaceholder): WayToFill | null => {
    if (at !== null) return { label: words.fillAt(shownRef(at)), go: () => select(at) };
    return table === 'targets-table' ? { label: words.fillInTargets, go: () => show('targets') } : null;
  };
  const toNext = (): void => {
    const next = open[(open.findIndex(({ id }) => id === wanted?.id) + 1) % open.length];
    if (!next) return;
    const { chapter } = next;
    if (chapter !== null) setOpened((before) => toggled(before, chapter, true));
    setWanted({ id: next.id });
  };
  const choose = (own: readonly Change[], taken: Taken | null): void => setChosen((before) => withChoice(before, own, taken));
  const generate = async (): Promise<void> => {
    await session.writeReport(renewals(choices), forms, found.foreign ? foreignChoice : null);
    // A choice that was made meanwhile is not written yet.
    if (session.state().failure === null) setChosen((now) => new Map([...now].filter(([key, choice]) => choices.get(key) !== choice)));
  };
  const setDraft = (passage: string, text: string | null): void =>
    setDrafts((before) => {
      const next = new Map(before);
      if (text === null) next.delete(passage);
      else next.set(passage, text);
      return next;
    });
  const closeEditor = (passage: string): void => {
    setDraft(passage, null);
    setTried(null);
    setReturned({ passage });
  };
  /** The paragraphs of a passage as they stand in the report, what was made by hand on the sheet included. */
  const paragraphsOf = (passage: string): readonly (readonly Sentence[])[] => untouched.report.chapters.flatMap(({ passages: all }) => all.filter(({ id }) => id === passage || id.startsWith(`${passage}/own-`)).map(({ sentences }) => sentences));
  const byHandIn = (passage: string): readonly string[] => {
    const own = new Set(untouched.kept.map(({ id }) => id));
    return paragraphsOf(passage).flat().filter(({ id }) => own.has(id)).map((sentence) => sentence.text);
  };
  /** Returns what a person begins with: their own text, or what stands there now where they have changed that by hand; of a generated passage without what it asks for. */
  const beginning = ({ passage, rewording }: WordablePassage): string => {
    if (rewording !== null && byHandIn(passage).length === 0) return rewording.text;
    return paragraphsOf(passage).map((sentences) => templateOf(rewording === null ? sentences.filter(({ placeholder }) => !placeholder) : sentences, evaluation)).join('\n');
  };
  const saveOwn = async (of: WordablePassage, text: string | null): Promise<void> => {
    const { passage, place } = of;
    setTried(passage);
    if (await saving.save(of, text === null ? null : { passage, text, place, generated: generatedText(of), replaced: [...(of.rewording?.replaced ?? []), ...byHandIn(passage)] })) closeEditor(passage);
  };
  const rewriting: Rewriting = {
    passages: new Map(composition.passages.map((one) => [one.passage, one])),
    begin: (of) => setDraft(of.passage, beginning(of)),
    editor: (of) => {
      const draft = drafts.get(of.passage);
      if (draft === undefined) return null;
      return <PassageEditor of={of} text={draft} refused={tried === of.passage ? saving.problem : null} onText={(text) => setDraft(of.passage, text)} onSave={() => void saveOwn(of, draft)} onReset={() => void saveOwn(of, null)} onClose={() => closeEditor(of.passage)} onPoint={point} />;
    },
  };
  const takeTemplate = (drafts: readonly RewordingDraft[]): Promise<boolean> => {
    setTried(null);
    return saving.saveAll(drafts);
  };
  const clearOwn = (rewording: Rewording): Promise<boolean> => {
    setTried(null);
    return saving.clear(rewording);
  };
  const showOwn = (passage: string): void => {
    const chapter = report.chapters.find(({ passages: own }) => own.some(({ id }) => id === passage));
    if (chapter) setOpened((before) => toggled(before, chapter.id, true));
    setReturned({ passage });
  };
  const undo = async (): Promise<void> => {
    const [passage] = saving.last?.passages ?? [];
    setTried(null);
    if ((await saving.undo()) && passage !== undefined) setReturned({ passage });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || saving.last === null || (event.target as HTMLElement).matches('input, textarea')) return;
    event.preventDefault();
    void undo();
  };
  const showChanges = (): void => {
    setOpenedParts((before) => new Set([...before, 'changes', 'kept', 'conflict']));
    root.current?.querySelector<HTMLElement>('[data-testid="changes"] button')?.focus();
  };

  const markable = useMemo(() => outdatedOf(changes ?? []).some(({ at }) => at !== null), [changes]);
  const marked = useMemo(() => snapshot !== null && hasMarks(snapshot), [snapshot]);

  const changing = groups && changes && (
    <Disclosure
      name="changes"
      open={openedParts.has('changes')}
      onToggle={(present) => setOpenedParts((before) => toggled(before, 'changes', present))}
      summary={
        <>
          <span className={styles.strong}>{words.changes}</span>
          <span className={styles.counts} data-testid="change-counts">
            {groups.length === 0 ? words.noChanges : [...groups.map(({ kind, changes: own }) => words.changeCounts[kind](own.length)), words.changeCounts.unchanged(unchangedCount(changes))].join(words.between)}
          </span>
        </>
      }
    >
      {(marked || markable) && (
        <div className={styles.marks}>
          {markable && <Button size="small" disabledFocusable={busy} onClick={() => void session.markReport(true)} data-testid="mark-report">{marked ? words.markAgain : words.markOnSheet}</Button>}
          {marked && <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void session.markReport(false)} data-testid="unmark-report">{words.unmark}</Button>}
          <p className={text.quiet}>{words.markNote}</p>
        </div>
      )}
      {groups.length === 0 ? <p className={text.quiet}>{words.changeCounts.unchanged(unchangedCount(changes))}</p> : <ChangeList groups={groups} choices={choices} opened={openedParts} onToggle={(kind, present) => setOpenedParts((before) => toggled(before, kind, present))} onChoose={choose} />}
    </Disclosure>
  );
  const passages = report.chapters.flatMap((chapter) => chapter.passages);
  const firstTime = snapshot && !onReport && (!found.foreign || foreignChoice === 'set-apart') && (
    <p className={text.card} data-testid="first-report">{words.firstReport(report.chapters.length, passages.filter(({ sentences }) => sentences.length > 0).length, passages.filter(({ table }) => table !== null).length)}</p>
  );
  const toFillIn = open.length > 0 && (
    <Disclosure
      name="placeholders"
      open={openedParts.has('placeholders')}
      onToggle={(present) => setOpenedParts((before) => toggled(before, 'placeholders', present))}
      summary={
        <>
          <span className={styles.strong}>{words.placeholdersHeading}</span>
          <span className={styles.counts}>{words.placeholders(open.length)}</span>
        </>
      }
    >
      <PlaceholderList open={open} wayTo={wayTo} />
    </Disclosure>
  );
  const noted = [
    proof && (
      <div key="proof" className={styles.proof} role="status" data-testid="proof">
        <div className={styles.cells}>
          <strong lang="zh-CN">{proof.text}</strong>{proof.formula && `${words.between}${words.formulas[proof.formula]}`}
          <CellList cells={proof.cells} />
        </div>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={() => setPointed(null)} />
      </div>
    ),
    saving.problem !== null && tried === null && <div key="own-problem" role="alert" data-testid="own-text-refused"><Said>{saving.problem}</Said></div>,
    saving.last !== null && (
      <div key="own" role="status" data-testid="own-text-saved">
        {saving.last.place === null ? ownWords.savedAll(saving.last.passages.length) : ownWords.saved(saving.last.place)} <Link as="button" disabled={busy} onClick={() => void undo()} data-testid="own-text-undo">{ownWords.undo}</Link>
      </div>
    ),
    edits.length > 0 && (
      <div key="kept" data-testid="kept-edits">
        {words.keptEdits(edits.length, conflicts)} <Link as="button" onClick={showChanges}>{words.seeChanges}</Link>
      </div>
    ),
    formSheets && formSheets.kept.length > 0 && (
      <div key="kept-on-forms" data-testid="kept-on-forms">
        {words.keptOnForms(formSheets.kept.length, formSheets.kept.filter(({ conflict }) => conflict).length)} <Link as="button" onClick={showChanges}>{words.seeChanges}</Link>
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
  const places = new Map(open.map((place) => [place.id, place]));
  const states = sentenceStates(changes ?? [], choices);
  const former = useMemo(() => formerParts(changes ?? []), [changes]);

  return (
    <TabBody primary={recognised ? { label: words.generate, name: 'generate', run: () => void generate() } : { label: texts.toData, name: 'report-to-data', whileBusy: true, run: () => show('data') }} beside={restore} note={noted.length > 0 ? noted : null}>
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
          {found.foreign && <ForeignReport chosen={foreignChoice} onChoose={setForeignChoice} />}
          {found.renamed.length > 0 && <p className={text.card} role="status" data-testid="renamed-report">{words.renamed(found.renamed.join('、'))}</p>}
          {firstTime}
          {changing}
          {toFillIn}
          <OwnTexts
            composition={composition}
            stranded={[...drafts].flatMap(([passage, text]) => (rewriting.passages.has(passage) ? [] : [text]))}
            open={openedParts.has('own')}
            onToggle={(present) => setOpenedParts((before) => toggled(before, 'own', present))}
            onShow={showOwn}
            onClear={(rewording) => void clearOwn(rewording)}
          >
            <TemplateFile composition={composition} onUse={takeTemplate} />
          </OwnTexts>
          {formSheets && <FormNotes sheets={formSheets} />}
          <Exports evaluation={evaluation} report={report} snapshot={snapshot} errors={errors} forms={forms} onForms={setForms} />
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
              rewriting={rewriting}
              onPoint={point}
            />
          ))}
        </div>
      )}
    </TabBody>
  );
};

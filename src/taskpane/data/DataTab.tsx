import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { addTable } from '../../core/amend/add-table';
import { unfilledLedger } from '../../core/amend/unfilled-ledger';
import type { SourceKind } from '../../core/model/settings';
import type { CellRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { panePart } from '../pane-part';
import { CellButton } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import type { PrimaryAction } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { dataTexts } from './data-texts';
import type { Declaring } from './DeclareTable';
import { Guide } from './Guide';
import { correctionsTexts } from './corrections-texts';
import { lackOf } from './next-step';
import type { Lack } from './next-step';
import { ProjectList } from './ProjectList';
import { hasQuestions } from './asked-about';
import { Reasons, TableCard } from './TableCard';
import { detailsOf } from './table-details';
import type { TableDetails } from './table-details';

// What only some workbooks need is loaded when one does.
const Questions = panePart(() => import('./Questions').then((module) => module.Questions));
const SaidList = panePart(() => import('./SaidList').then((module) => module.SaidList));
const DeclareTable = panePart(() => import('./DeclareTable').then((module) => module.DeclareTable));
const Sources = panePart(() => import('./Sources').then((module) => module.Sources));

const nothing: TableDetails = { leftOut: [], sums: [], unread: [] };

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '0 12px', margin: '0 0 4px', '& > *': { minHeight: '24px' } },
  term: { color: tokens.colorNeutralForeground2 },
  apart: { marginTop: '16px' },
  summary: { display: 'flex', alignItems: 'baseline' },
  definition: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** 数据: what was recognised, from where, in which unit, and what was left out and why. */
export const DataTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, locale, evaluation, session, state, busy, show } = usePane();
  const words = useWords(dataTexts);
  const corrections = useWords(correctionsTexts);
  const { facts, settings } = evaluation;
  const { tables, projects, leftOut } = facts;
  const lack = state.snapshot && lackOf(facts, state.snapshot);
  const details = useMemo(() => detailsOf(facts), [facts]);
  // Once asked, the place stays, so that the focus has somewhere to go after the last answer.
  const [asked, setAsked] = useState(false);
  if (!asked && hasQuestions(evaluation)) setAsked(true);
  const pointed = Object.keys(settings.sources).length;
  // null until a person or the workbook opens it; what was opened stays open.
  const [showSources, setShowSources] = useState<boolean | null>(null);
  if (showSources === null && (pointed + settings.numbers.length + settings.unclearNumbers.length > 0 || lack === 'no-ledger' || lack === 'no-budget')) setShowSources(true);
  const [wanted, setWanted] = useState<{ readonly kind: SourceKind } | null>(null);
  const point = useCallback((kind: SourceKind) => {
    setShowSources(true);
    setWanted({ kind });
  }, []);
  const toggleSources = (open: boolean): void => {
    setShowSources(open);
    setWanted(null);
  };
  const [showDeclare, setShowDeclare] = useState(false);
  // While a table is being declared, the foot is for that.
  const [declaring, setDeclaring] = useState<Declaring | null>(null);
  const [declareWanted, setDeclareWanted] = useState<{ readonly range: CellRef | null } | null>(null);
  const declare = useCallback((range: CellRef | null) => {
    setShowDeclare(true);
    // The one or the other; what is open above would push this far down.
    setShowSources(false);
    setDeclareWanted({ range });
  }, []);
  const cards = useRef<HTMLDivElement>(null);
  // A range that a person has just declared a table: its card is looked for once the workbook has been read again.
  const [kept, setKept] = useState<CellRef | null>(null);
  useEffect(() => {
    const table = kept === null ? undefined : tables.find(({ declared }) => declared?.range === kept);
    if (!table) return;
    setKept(null);
    setShowDeclare(false);
    const card = cards.current?.querySelector(`[data-table="${CSS.escape(table.id)}"]`);
    card?.querySelector('button')?.focus({ preventScroll: true });
    // What it leaves open is asked above it.
    if (hasQuestions(evaluation)) cards.current?.parentElement?.scrollTo({ top: 0 });
    else card?.scrollIntoView({ block: 'start' });
  }, [kept, tables, evaluation]);
  /** What kept an empty budget table out. */
  const [refused, setRefused] = useState<string | null>(null);
  const add = useCallback(async () => {
    const { saved, problem } = await session.amend('save', (snapshot, now) => addTable(snapshot, now, 'budget-ledger'));
    setRefused(problem?.problem ?? null);
    const { snapshot } = session.state();
    const first = saved && snapshot ? unfilledLedger(snapshot) : null;
    if (first !== null) await session.select(first);
  }, [session]);
  const reread = { label: texts.reread, name: 'reread', run: () => void session.read() };
  /** What leads on from here: while nothing is recognised, what brings a table to be recognised. */
  const onward: Readonly<Partial<Record<Lack, PrimaryAction>>> = {
    empty: { label: words.addLedger, name: 'add-ledger', run: () => void add() },
    'no-ledger': { label: words.declare, name: 'point-columns', run: () => declare(null) },
    'no-rows': reread,
  };
  const keep = declaring && { label: corrections.keep, name: 'declare-keep', disabled: !declaring.readable, run: declaring.keep };
  const primary = keep || (lack !== null && onward[lack]) || { label: words.toTargets, name: 'to-targets', whileBusy: true, disabled: projects.length === 0, run: () => show('targets') };
  const saidNow = settings.choices.length + settings.synonyms.length + settings.pairs.length + settings.unclearChoices.length > 0;
  // Once something was said, the place stays, so that the focus has somewhere to go after the last was taken back.
  const [said, setSaid] = useState(false);
  if (!said && saidNow) setSaid(true);
  const [showLeftOut, setShowLeftOut] = useState(false);

  return (
    <TabBody
      primary={primary}
      beside={declaring ? <Button onClick={declaring.leave} data-testid="declare-cancel">{corrections.cancel}</Button> : primary !== reread && <Button disabledFocusable={busy} onClick={reread.run} data-testid={reread.name}>{reread.label}</Button>}
      note={refused !== null && <span role="alert" data-testid="add-problem"><Said>{locale.say(refused)}</Said></span>}
    >
      {lack !== null && <Guide lack={lack} point={() => point('budget-ledger')} declare={declare} add={() => void add()} />}
      {asked && <Suspense><Questions evaluation={evaluation} /></Suspense>}
      {projects.length > 0 && <UnitFacts />}

      {tables.length > 0 && <h2 className={text.heading}>{words.tables}</h2>}
      <div ref={cards}>
        {tables.map((table) => (
          <TableCard key={table.id} table={table} details={details.tables.get(table.id) ?? nothing} pointed={settings.sources[table.recogniser] !== undefined} point={point} />
        ))}
      </div>

      {lack !== 'empty' && state.snapshot && (
        <div className={styles.apart}>
          <Disclosure summary={<span className={styles.summary}>{words.sources}<span className={text.aside}>{words.sourcesState(pointed)}</span></span>} open={showSources === true} onToggle={toggleSources} name="sources">
            <Suspense><Sources snapshot={state.snapshot} wanted={wanted} /></Suspense>
          </Disclosure>
        </div>
      )}

      {lack !== 'empty' && state.snapshot && (
        <Disclosure summary={corrections.declare} open={showDeclare} onToggle={(open) => { setShowDeclare(open); setDeclareWanted(null); }} name="declare">
          <Suspense><DeclareTable snapshot={state.snapshot} wanted={declareWanted} onKept={setKept} onDeclaring={setDeclaring} /></Suspense>
        </Disclosure>
      )}
      {said && <Suspense><SaidList /></Suspense>}

      {projects.length > 0 && <ProjectList projects={projects} total={facts.total} sum={facts.sum} rateBasis={facts.rateBasis} />}

      {tables.length > 0 && leftOut.length === 0 && <p className={text.quiet}>{words.nothingLeftOut}</p>}
      {details.elsewhere.length > 0 && (
        <div className={styles.apart}><Disclosure summary={words.leftOut(details.elsewhere.length)} open={showLeftOut} onToggle={setShowLeftOut} name="left-out">
          <Reasons reasons={details.elsewhere} />
        </Disclosure></div>
      )}
    </TabBody>
  );
};

const UnitFacts = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation: { facts: { unit } } } = usePane();
  const words = useWords(dataTexts);
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{words.unit}</dt>
      <dd className={styles.definition} data-testid="unit">{unit.name === null ? words.unknown : <span lang="zh-CN"><CellButton cells={unit.at.name} plain>{unit.name}</CellButton></span>}</dd>
      <dt className={styles.term}>{words.year}</dt>
      <dd className={styles.definition} data-testid="year">
        {unit.year === null ? words.unknown : <CellButton cells={unit.at.year} plain>{words.yearValue(unit.year)}</CellButton>}
        {unit.yearFrom !== null && <span className={text.quiet}>{words.brackets[0]}{words.yearFrom[unit.yearFrom]}{words.brackets[1]}</span>}
      </dd>
    </dl>
  );
};

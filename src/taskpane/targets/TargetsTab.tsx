import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../core/amend';
import type { Facts } from '../../core/model/facts';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { DecideView } from './DecideView';
import { FormView } from './FormView';
import { IndicatorForm } from './IndicatorForm';
import { PasteView } from './PasteView';
import { TargetList } from './TargetList';
import type { ListView } from './TargetList';
import { amendForm, beforeOf, filledForm, formKey, isStray, keepForm, overtakenFields, placedForms, readForm, setAside, strayForms, withEdit, withForms } from './target-forms';
import type { FormEdits, FormField, FormPlace, UnsavedForm, UnsavedForms } from './target-forms';
import { countsOf, indicatorsByKey, listProjects, nextIn, standingsOf } from './target-list';
import { targetsTexts } from './targets-texts';
import type { Refusal } from './form-queue';
import { useProblem } from './use-problem';
import { useSaving } from './use-saving';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '8px', flexShrink: 0, overflowWrap: 'anywhere' },
  grow: { flexGrow: 1, minWidth: 0 },
  first: { flexGrow: 1, textAlign: 'left', color: tokens.colorStatusWarningForeground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  narrow: { minWidth: 'auto' },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

/** What the tab shows in the place of the list. */
type View =
  | { readonly kind: 'list'; readonly focusOn: 'row' | 'find' | null }
  | { readonly kind: 'form'; readonly place: FormPlace; readonly field: FormField; /** The indicators that previous and next lead through. */ readonly sequence: readonly FormPlace[] }
  | { readonly kind: 'decide' }
  | { readonly kind: 'paste' };

/** 目标: the indicators of all projects as a list, and in its place a form, the decisions that are open, or rows to paste. */
export const TargetsTab = ({ unsaved: kept, onUnsaved }: { readonly unsaved: UnsavedForms; readonly onUnsaved: (change: (before: UnsavedForms) => UnsavedForms) => void }) => {
  const styles = useStyles();
  const { texts, evaluation, session, show, state, wanted } = usePane();
  const words = useWords(targetsTexts);
  const { facts } = evaluation;
  const [view, setView] = useState<View>({ kind: 'list', focusOn: null });
  const [list, setList] = useState<ListView>({ query: '', filter: 'all', active: null });
  const [problem, setProblem] = useState<{ readonly key: string; readonly problem: Problem } | null>(null);
  const [pasted, setPasted] = useState('');
  // A new indicator that is on its way into the workbook is looked for under the name it gets.
  const [written, setWritten] = useState<{ readonly project: string; readonly name: string } | null>(null);
  const scrolled = useRef(0);
  const saving = useSaving(session, onUnsaved);

  const projects = useMemo(() => listProjects(evaluation), [evaluation]);
  const byKey = useMemo(() => indicatorsByKey(projects), [projects]);
  // What belongs to an indicator that is no longer where it was is shown apart, in no form and no row.
  const unsaved = useMemo(() => placedForms(kept, facts), [kept, facts]);
  const typed = useMemo(() => withForms(saving.forms, unsaved), [saving.forms, unsaved]);
  const standings = useMemo(() => standingsOf(byKey, typed, evaluation), [byKey, typed, evaluation]);
  const look = useCallback((change: Partial<ListView>) => setList((before) => ({ ...before, ...change })), []);

  const open = useCallback((place: FormPlace, sequence: readonly FormPlace[] = []) => {
    setProblem(null);
    look({ active: formKey(place) });
    setView({ kind: 'form', place, field: place.indicator === null ? 'name' : 'actual', sequence });
  }, [look]);
  useEffect(() => {
    if (!wanted) return;
    open(wanted.place);
  }, [wanted, open]);
  useEffect(() => {
    const found = written && facts.projects.find(({ id }) => id === written.project)?.indicators.find(({ name }) => name === written.name);
    if (!found || !written) return;
    look({ active: formKey({ project: written.project, indicator: found.id }) });
    setWritten(null);
  }, [facts, written, look]);

  if (projects.length === 0) return <TabBody primary={{ label: words.toData, name: 'to-data', whileBusy: true, run: () => show('data') }}><Strays unsaved={kept} facts={facts} onDiscard={(place) => onUnsaved((before) => keepForm(before, place, {}))} /><p>{texts.noProjects}</p></TabBody>;

  const change = (place: FormPlace, edits: FormEdits): void => {
    onUnsaved((before) => keepForm(setAside(before, place, facts), place, edits, beforeOf(facts, place, underWay(place))));
    setProblem(null);
    saving.forgive(formKey(place));
  };
  const toList = (focusOn: 'row' | 'find' = 'row'): void => setView({ kind: 'list', focusOn });
  const toNext = (after: string | null): void => {
    const next = nextIn(projects, 'unfinished', after, standings);
    if (!next) return toList();
    open(next.place, projects.flatMap(({ indicators }) => indicators.map(({ place }) => place)));
  };
  /** Returns the edits that a form is filled with on top of the workbook: what is being saved, and what was typed since. */
  const underWay = (place: FormPlace): FormEdits => saving.forms[formKey(place)]?.edits ?? {};
  /** Returns a form as its user saw it: what the workbook says now beside a field is known to whom saves it. */
  const asShown = (place: FormPlace, edits: FormEdits): UnsavedForm => {
    const before = beforeOf(facts, place, underWay(place));
    return { place, edits, ...(before ? { before } : {}) };
  };
  const problemOf = (place: FormPlace, edits: FormEdits): Problem | null => {
    const found = state.snapshot ? amendForm(place, { ...underWay(place), ...edits })(state.snapshot, facts) : null;
    return found && 'problem' in found ? found : null;
  };

  if (view.kind === 'decide') {
    const undecided = projects.flatMap(({ indicators }) => indicators.filter((listed) => (standings.get(listed.key) ?? listed).state === 'undecided')).map((listed) => ({ listed, edits: typed[listed.key]?.edits ?? {} }));
    return (
      <DecideView
        undecided={undecided}
        start={list.active}
        onDecide={(place, edits) => {
          const found = problemOf(place, edits);
          if (found === null) {
            onUnsaved((before) => setAside(before, place, facts));
            saving.save([asShown(place, edits)]);
          }
          return found;
        }}
        onOpen={(place) => open(place)}
        onBack={() => toList()}
      />
    );
  }

  const activeProject = byKey.get(list.active ?? '')?.project.id ?? projects.find(({ key }) => key === list.active)?.project.id ?? projects[0]?.project.id ?? '';
  if (view.kind === 'paste') return <PasteView text={pasted} onText={setPasted} project={projects.length === 1 || list.active !== null ? activeProject : null} onDone={() => toList()} onBack={() => toList()} />;

  if (view.kind === 'form') {
    const { place, sequence } = view;
    const key = formKey(place);
    const asRead = filledForm(facts, place, underWay(place));
    if (asRead) {
      const edits = unsaved[key]?.edits ?? {};
      const form = { ...asRead, ...edits };
      const listed = byKey.get(key);
      const refusal = saving.refusals.find(({ form: refused }) => formKey(refused.place) === key);
      const shownProblem = problem?.key === key ? problem.problem : (refusal?.problem ?? null);
      const at = sequence.findIndex((other) => formKey(other) === key);
      const turn = (to: FormPlace | undefined) =>
        to === undefined || readForm(facts, to) === null
          ? null
          : (field: FormField | null): void => {
              look({ active: formKey(to) });
              setProblem(null);
              setView({ ...view, place: to, field: field ?? view.field });
            };
      const back = (to = key): void => {
        // A new form in which nothing was typed has no row to go back to: its project's head has.
        const head = place.indicator === null && Object.keys(edits).length === 0 ? projects.find(({ project }) => project.id === place.project) : undefined;
        look({ active: head?.key ?? to });
        toList();
      };
      const leave = (then: 'list' | 'next'): void => {
        let now = place;
        if (Object.keys(edits).length > 0) {
          const found = problemOf(place, edits);
          if (found) return setProblem({ key, problem: found });
          [now = place] = saving.save([asShown(place, edits)]);
          if (place.indicator === null) setWritten({ project: place.project, name: form.name.trim() });
        }
        // A new indicator has no place among the others yet: its project has.
        if (then === 'next') toNext(place.indicator === null ? (projects.find(({ project }) => project.id === place.project)?.key ?? null) : key);
        else back(formKey(now));
      };
      const number = projects.find(({ project }) => project.id === place.project)?.number ?? '';
      return (
        <TabBody
          key="form"
          primary={{ label: words.save, name: 'save', whileBusy: true, disabled: Object.keys(edits).length === 0, run: () => leave('list') }}
          beside={<Button className={styles.narrow} onClick={() => leave('next')} data-testid="save-and-next">{words.saveAndNext}</Button>}
        >
          <FormView
            subject={key}
            title={`${listed?.number ?? number} ${listed?.project.name ?? words.newIndicator}`}
            unsaved={Object.keys(edits).length > 0}
            field={view.field}
            problem={shownProblem}
            onBack={() => back()}
            onSave={leave}
            onPrevious={turn(at > 0 ? sequence[at - 1] : undefined)}
            onNext={turn(at >= 0 ? sequence[at + 1] : undefined)}
          >
            <IndicatorForm
              form={form}
              cells={listed?.indicator.at}
              problem={shownProblem}
              overtaken={unsaved[key] ? overtakenFields(unsaved[key], asRead) : {}}
              onEdit={(field, value) => change(place, withEdit(asRead, edits, field, value))}
              onDiscard={Object.keys(edits).length > 0 ? () => change(place, {}) : null}
              onProject={(project) => {
                const plain = { project, indicator: null };
                // What was begun there stays a form of its own.
                const to = unsaved[formKey(plain)] === undefined ? plain : saving.apart(project);
                onUnsaved((before) => keepForm(keepForm(before, place, {}), to, edits));
                open(to);
              }}
            />
          </FormView>
        </TabBody>
      );
    }
  }

  const counts = countsOf(projects, typed, standings);
  const unsavedForms = Object.values(unsaved);
  const bare = projects.filter(({ indicators }) => indicators.length === 0);
  const decide = (): void => setView({ kind: 'decide' });
  const add = (): void => open({ project: activeProject, indicator: null });
  const primary =
    counts.all === 0
      ? { label: words.addIndicator, name: 'add-indicator', whileBusy: true, run: add }
      : counts.unfinished > 0
      ? { label: words.nextUnfinished(counts.unfinished), name: 'next-unfinished', whileBusy: true, run: () => toNext(list.active) }
      : counts.undecided > 0
      ? { label: words.decideNext(counts.undecided), name: 'decide-next', whileBusy: true, run: decide }
      : bare[0]
      ? { label: words.nextBare(bare.length), name: 'next-bare', whileBusy: true, run: () => open({ project: bare[0]!.project.id, indicator: null }) }
      : { label: words.allFilled, name: 'to-check', whileBusy: true, run: () => show('check') };
  return (
    <TabBody
      key="list"
      primary={primary}
      beside={
        <>
          {counts.all > 0 && <Button className={styles.narrow} onClick={add} data-testid="add-indicator">{words.addIndicator}</Button>}
          <Button className={styles.narrow} onClick={() => setView({ kind: 'paste' })} data-testid="paste-rows">{words.pasteRows}</Button>
        </>
      }
    >
      <TargetList
        projects={projects}
        standings={standings}
        typed={typed}
        saving={saving.forms}
        view={list}
        onView={look}
        scrolled={scrolled}
        focusOn={view.kind === 'list' ? view.focusOn : 'row'}
        onOpen={open}
        onNext={toNext}
        onPaste={(text) => {
          setPasted(text);
          setView({ kind: 'paste' });
        }}
      >
        {counts.undecided > 0 && (
          <div className={styles.bar}>
            <Button className={styles.first} onClick={decide} data-testid="undecided"><span className={styles.grow}>{words.undecidedCount(counts.undecided)}</span><span className={styles.quiet}>{words.oneByOne}</span></Button>
          </div>
        )}
        <Strays
          unsaved={kept}
          facts={facts}
          onDiscard={(place) => {
            onUnsaved((before) => keepForm(before, place, {}));
            saving.forgive(formKey(place));
          }}
        />
        <Refusals refusals={saving.refusals} onOpen={(place) => open(place)} />
        {unsavedForms.length > 0 && (
          <div className={styles.bar}>
            <span className={styles.grow}>{words.notSaved(unsavedForms.length)}</span>
            <Button size="small" onClick={() => saving.save(unsavedForms)} data-testid="save-all">{words.saveAll}</Button>
          </div>
        )}
      </TargetList>
    </TabBody>
  );
};

/** Forms that turned out not to fit the workbook when they were written. */
const Refusals = ({ refusals, onOpen }: { readonly refusals: readonly Refusal[]; readonly onOpen: (place: FormPlace) => void }) => {
  const styles = useStyles();
  const { evaluation } = usePane();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  return (
    <div role="alert">
      {refusals.map(({ form: refused, problem }) => {
        const { place, edits } = refused;
        const form = isStray(refused, evaluation.facts) ? null : readForm(evaluation.facts, place);
        return (
          <div key={formKey(place)} className={styles.bar} data-testid="refusal">
            <span className={styles.refused}><Said>{words.refused(edits.name ?? form?.name ?? refused.before?.values.name ?? place.project, tell(problem))}</Said></span>
            {form && <Button size="small" onClick={() => onOpen(place)}>{words.open}</Button>}
          </div>
        );
      })}
    </div>
  );
};

/** What was typed into forms whose indicator the workbook no longer has. */
const Strays = ({ unsaved, facts, onDiscard }: { readonly unsaved: UnsavedForms; readonly facts: Facts; readonly onDiscard: (place: FormPlace) => void }) => {
  const text = useTextStyles();
  const { texts } = usePane();
  const words = useWords(targetsTexts);
  return strayForms(unsaved, facts).map(({ place, edits, before }) => (
    <div key={formKey(place)} className={text.card} data-testid="stray">
      <div><Said>{(readForm(facts, place) === null ? words.stray : words.strayNamesake)(before?.values.name ?? edits.name ?? place.indicator ?? place.project)}</Said></div>
      {(Object.keys(edits) as FormField[]).map((field) => (
        <div key={field} className={text.quiet}>{words.fields[field]}{texts.language === 'en' ? ': ' : '：'}<Said>{edits[field] ?? ''}</Said></div>
      ))}
      <Button size="small" onClick={() => onDiscard(place)}>{words.discard}</Button>
    </div>
  ));
};

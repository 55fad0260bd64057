import { useCallback, useEffect, useRef, useState } from 'react';
import { TabBody } from '../components/TabBody';
import { usePane } from '../pane-context';
import { DecideView } from './DecideView';
import { OpenForm } from './OpenForm';
import { PasteView } from './PasteView';
import { Strays } from './Strays';
import type { ListView } from './TargetList';
import { TargetsOverview } from './TargetsOverview';
import { filledForm, formKey } from './target-forms';
import type { FormField, FormPlace, UnsavedForms } from './target-forms';
import { fieldToFill, nextIn } from './target-list';
import type { ListedIndicator } from './target-list';
import { useTargetForms } from './use-target-forms';
import type { ChangeUnsaved, RemovedForm } from './use-target-forms';

/** What the tab shows in the place of the list. */
type View =
  | { readonly kind: 'list'; readonly focusOn: 'row' | 'find' | null }
  | { readonly kind: 'form'; readonly place: FormPlace; readonly field: FormField; /** The indicators that previous and next lead through. */ readonly sequence: readonly FormPlace[] }
  | { readonly kind: 'decide' }
  | { readonly kind: 'paste' };

/** 目标: the indicators of all projects as a list, and in its place a form, the decisions that are open, or rows to paste. */
export const TargetsTab = ({ unsaved, onUnsaved }: { readonly unsaved: UnsavedForms; readonly onUnsaved: ChangeUnsaved }) => {
  const { texts, evaluation, show, wanted } = usePane();
  const { facts } = evaluation;
  const [view, setView] = useState<View>({ kind: 'list', focusOn: null });
  const [list, setList] = useState<ListView>({ query: '', filter: 'all', active: null });
  const [pasted, setPasted] = useState('');
  // A new indicator that is on its way into the workbook is looked for under the name it gets.
  const [written, setWritten] = useState<{ readonly project: string; readonly name: string } | null>(null);
  // What was deleted last, until the next form is opened; `lost` once its row could not be brought back.
  const [removed, setRemoved] = useState<{ readonly form: RemovedForm; readonly lost: boolean } | null>(null);
  // Which list it is: a new one takes the focus to its active row.
  const [lists, setLists] = useState(0);
  const scrolled = useRef(0);
  const forms = useTargetForms(unsaved, onUnsaved);
  const { projects, byKey } = forms;

  const look = useCallback((change: Partial<ListView>) => setList((before) => ({ ...before, ...change })), []);
  const open = useCallback((place: FormPlace, sequence: readonly FormPlace[] = [], field: FormField = place.indicator === null ? 'name' : 'actual') => {
    look({ active: formKey(place) });
    setRemoved(null);
    setView({ kind: 'form', place, field, sequence });
  }, [look]);
  useEffect(() => {
    if (wanted) open(wanted.place);
  }, [wanted, open]);
  useEffect(() => {
    const found = written && facts.projects.find(({ id }) => id === written.project)?.indicators.find(({ name }) => name === written.name);
    if (!found || !written) return;
    look({ active: formKey({ project: written.project, indicator: found.id }) });
    setWritten(null);
  }, [facts, written, look]);

  if (projects.length === 0) return <TabBody primary={{ label: texts.toData, name: 'to-data', whileBusy: true, run: () => show('data') }}><Strays forms={forms} /><p>{texts.noProjects}</p></TabBody>;

  const toList = (): void => setView({ kind: 'list', focusOn: 'row' });
  const toNewList = (active: string | null): void => {
    look({ active });
    setLists((count) => count + 1);
    toList();
  };
  const toNext = (after: string | null): void => goTo(nextIn(projects, 'unfinished', after, forms.standings));
  const goTo = (next: ListedIndicator | null): void => {
    if (!next) return toList();
    open(next.place, projects.flatMap(({ indicators }) => indicators.map(({ place }) => place)), fieldToFill(forms.standingOf(next)));
  };

  if (view.kind === 'decide') return <DecideView forms={forms} start={list.active} onOpen={(place) => open(place)} onBack={toList} />;

  const activeProject = byKey.get(list.active ?? '')?.project.id ?? projects.find(({ key }) => key === list.active)?.project.id ?? projects[0]?.project.id ?? '';
  if (view.kind === 'paste') return <PasteView text={pasted} onText={setPasted} project={projects.length === 1 || list.active !== null ? activeProject : null} onDone={toList} onBack={toList} />;

  if (view.kind === 'form') {
    const { place, field, sequence } = view;
    const asRead = filledForm(facts, place, forms.underWay(place));
    if (asRead) {
      return (
        <OpenForm
          key="form"
          forms={forms}
          place={place}
          asRead={asRead}
          field={field}
          sequence={sequence}
          onTurn={(to, at) => open(to, sequence, at)}
          onOpen={(to) => open(to)}
          onBack={(active) => {
            look({ active });
            toList();
          }}
          onNext={toNext}
          onRemoved={(form) => {
            const rows = projects.find(({ project }) => project.id === place.project);
            const at = rows?.indicators.findIndex(({ key }) => key === formKey(place)) ?? -1;
            setRemoved({ form, lost: false });
            toNewList((rows?.indicators[at + 1] ?? rows?.indicators[at - 1] ?? rows)?.key ?? null);
          }}
          onWritten={(project, name) => setWritten({ project, name })}
        />
      );
    }
  }

  const bringBack = async (form: RemovedForm): Promise<void> => {
    const back = await forms.bringBack(form);
    if (back === null) return;
    setRemoved(back ? null : { form, lost: true });
    toNewList(back ? formKey(form.place) : list.active);
  };
  return (
    <TargetsOverview
      key={`list ${lists}`}
      removed={removed}
      onBringBack={(form) => void bringBack(form)}
      forms={forms}
      list={list}
      onList={look}
      scrolled={scrolled}
      focusOn={view.kind === 'list' ? view.focusOn : 'row'}
      project={activeProject}
      onOpen={open}
      onNext={(active) => {
        // The row that the list stands on may be the only one.
        const own = byKey.get(active ?? '');
        goTo(nextIn(projects, 'unfinished', active, forms.standings) ?? (own && forms.standingOf(own).state === 'unfinished' ? own : null));
      }}
      onDecide={() => setView({ kind: 'decide' })}
      onPaste={(text) => {
        if (text !== null) setPasted(text);
        setView({ kind: 'paste' });
      }}
    />
  );
};

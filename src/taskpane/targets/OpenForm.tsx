import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../core/amend';
import { TabBody } from '../components/TabBody';
import { usePane, useWords } from '../pane-context';
import { FormView } from './FormView';
import { IndicatorForm } from './IndicatorForm';
import { formKey, overtakenFields, readForm, withEdit } from './target-forms';
import type { FormField, FormPlace } from './target-forms';
import type { TargetDraft } from '../../core/model/options';
import { targetsTexts } from './targets-texts';
import type { RemovedForm, TargetForms } from './use-target-forms';

const useStyles = makeStyles({ narrow: { minWidth: 'auto' } });

interface Properties {
  readonly forms: TargetForms;
  readonly place: FormPlace;
  /** The form as the workbook fills it, what is being saved on top. */
  readonly asRead: TargetDraft;
  /** The field that is filled first. */
  readonly field: FormField;
  /** The indicators that previous and next lead through. */
  readonly sequence: readonly FormPlace[];
  readonly onTurn: (to: FormPlace, field: FormField) => void;
  readonly onOpen: (place: FormPlace) => void;
  /** Goes back to the row with this key. */
  readonly onBack: (key: string) => void;
  /** Goes on to what is unfinished after the row with this key. */
  readonly onNext: (after: string | null) => void;
  /** An indicator was taken out of the workbook. */
  readonly onRemoved: (removed: RemovedForm) => void;
  /** A new indicator is on its way into the workbook under this name. */
  readonly onWritten: (project: string, name: string) => void;
}

/** The form of one indicator, or of a new one, with what is done with it. */
export const OpenForm = ({ forms, place, asRead, field, sequence, onTurn, onOpen, onBack, onNext, onRemoved, onWritten }: Properties) => {
  const styles = useStyles();
  const { evaluation: { facts } } = usePane();
  const words = useWords(targetsTexts);
  // What kept the form from being saved when that was asked for last, and what of it is still wrong.
  const [stopped, setStopped] = useState<{ readonly key: string; readonly first: Problem; readonly problems: readonly Problem[] } | null>(null);
  // How often it was begun anew: the button that discards goes with what it discards, and the focus back to the first field.
  const [begun, setBegun] = useState(0);
  const key = formKey(place);
  const unsaved = forms.unsaved[key];
  const edits = unsaved?.edits ?? {};
  const edited = Object.keys(edits).length > 0;
  const form = { ...asRead, ...edits };
  const listed = forms.byKey.get(key);
  const owner = forms.projects.find(({ project }) => project.id === place.project);
  const refusal = forms.saving.refusals.find(({ form: refused }) => formKey(refused.place) === key);
  const stop = stopped?.key === key ? stopped : null;
  const problems = stop?.problems ?? (refusal ? [refusal.problem] : []);

  const at = sequence.findIndex((other) => formKey(other) === key);
  const turn = (to: FormPlace | undefined): ((at: FormField | null) => void) | null => (to === undefined || readForm(facts, to) === null ? null : (now) => onTurn(to, now ?? field));
  // A new form in which nothing was typed has no row to go back to: its project's head has.
  const back = (to = key): void => onBack(place.indicator === null && !edited ? (owner?.key ?? to) : to);
  const leave = (then: 'list' | 'next'): void => {
    let now = place;
    if (edited) {
      const found = forms.problemOf(place, edits);
      if (found) return setStopped({ key, first: found, problems: [found, ...forms.fieldProblemsOf(place, edits).filter(({ field: other }) => other !== found.field)] });
      now = forms.save(place, edits).place;
      if (place.indicator === null) onWritten(place.project, form.name.trim());
    }
    // A new indicator has no place among the others yet: its project has.
    if (then === 'next') onNext(place.indicator === null ? (owner?.key ?? null) : key);
    else back(formKey(now));
  };
  const change = (next: typeof edits): void => {
    // What was marked stays marked until it is right.
    if (stop) setStopped({ ...stop, problems: forms.fieldProblemsOf(place, next).filter(({ field: wrong }) => stop.problems.some(({ field: marked }) => marked === wrong)) });
    forms.change(place, next);
  };
  const discard = (): void => {
    change({});
    setBegun((times) => times + 1);
  };
  const remove = async (): Promise<void> => {
    const removed = await forms.remove(place);
    if (removed === null) return;
    if ('problem' in removed) setStopped({ key, first: removed, problems: [removed] });
    else onRemoved(removed);
  };
  return (
    <TabBody
      primary={{ label: words.save, name: 'save', whileBusy: true, disabled: !edited, run: () => leave('list') }}
      beside={<Button className={styles.narrow} onClick={() => leave('next')} data-testid="save-and-next">{words.saveAndNext}</Button>}
    >
      <FormView
        subject={`${key} ${begun}`}
        title={`${listed?.number ?? owner?.number ?? ''} ${listed?.project.name ?? words.newIndicator}`}
        unsaved={edited}
        field={field}
        problem={stop?.first ?? refusal?.problem ?? null}
        onBack={() => back()}
        onSave={leave}
        onPrevious={turn(at > 0 ? sequence[at - 1] : undefined)}
        onNext={turn(at >= 0 ? sequence[at + 1] : undefined)}
      >
        <IndicatorForm
          form={form}
          cells={listed?.indicator.at}
          problems={problems}
          overtaken={unsaved ? overtakenFields(unsaved, asRead) : {}}
          onEdit={(name, value) => change(withEdit(asRead, edits, name, value))}
          onDiscard={edited ? discard : null}
          onRemove={place.indicator === null ? null : () => void remove()}
          onProject={(project) => onOpen(forms.moveTo(project, place, edits))}
        />
      </FormView>
    </TabBody>
  );
};

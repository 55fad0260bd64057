import { Button } from '@fluentui/react-components';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { formKey, readForm, strayForms } from './target-forms';
import type { FormField } from './target-forms';
import { targetsTexts } from './targets-texts';
import type { TargetForms } from './use-target-forms';

/** What was typed into forms whose indicator the workbook no longer has. */
export const Strays = ({ forms }: { readonly forms: TargetForms }) => {
  const text = useTextStyles();
  const { texts, evaluation: { facts } } = usePane();
  const words = useWords(targetsTexts);
  return strayForms(forms.kept, facts).map(({ place, edits, before }) => (
    <div key={formKey(place)} className={text.card} data-testid="stray">
      <div><Said>{(readForm(facts, place) === null ? words.stray : words.strayNamesake)(before?.values.name ?? edits.name ?? place.indicator ?? place.project)}</Said></div>
      {(Object.keys(edits) as FormField[]).map((field) => (
        <div key={field} className={text.quiet}>{words.fields[field]}{texts.language === 'en' ? ': ' : '：'}<Said>{edits[field] ?? ''}</Said></div>
      ))}
      <Button size="small" onClick={() => forms.discard(place)}>{words.discard}</Button>
    </div>
  ));
};

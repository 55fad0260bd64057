import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Said } from '../components/Said';
import { usePane, useWords } from '../pane-context';
import type { Refusal } from './form-queue';
import { formKey, isStray, readForm } from './target-forms';
import type { FormPlace } from './target-forms';
import { targetsTexts } from './targets-texts';
import { useProblem } from './use-problem';

const useStyles = makeStyles({
  refusal: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '8px', flexShrink: 0, overflowWrap: 'anywhere' },
  words: { color: tokens.colorPaletteRedForeground1 },
});

/** Forms that turned out not to fit the workbook when they were written. */
export const Refusals = ({ refusals, onOpen }: { readonly refusals: readonly Refusal[]; readonly onOpen: (place: FormPlace) => void }) => {
  const styles = useStyles();
  const { evaluation: { facts } } = usePane();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  return (
    <div role="alert">
      {refusals.map(({ form: refused, problem }) => {
        const { place, edits, before } = refused;
        const form = isStray(refused, facts) ? null : readForm(facts, place);
        return (
          <div key={formKey(place)} className={styles.refusal} data-testid="refusal">
            <span className={styles.words}><Said>{words.refused(edits.name ?? form?.name ?? before?.values.name ?? place.project, tell(problem))}</Said></span>
            {form && <Button size="small" onClick={() => onOpen(place)}>{words.open}</Button>}
          </div>
        );
      })}
    </div>
  );
};

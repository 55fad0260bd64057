import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ForeignChoice } from '../workbook-session';
import { useWords } from '../pane-context';
import { useTextStyles } from '../components/text-styles';
import { reportTexts } from './report-texts';

const useStyles = makeStyles({
  legend: { padding: 0, marginBottom: '4px', color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  option: { display: 'flex', gap: '8px', padding: '4px 0', cursor: 'pointer' },
  radio: { width: '16px', height: '16px', margin: '2px 0 0', flexShrink: 0, accentColor: tokens.colorBrandForeground1 },
  what: { display: 'block' },
  note: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Asks what becomes of a report sheet that the program has no record of. */
export const ForeignReport = ({ chosen, onChoose }: { readonly chosen: ForeignChoice | null; readonly onChoose: (choice: ForeignChoice) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(reportTexts);
  const name = useId();
  return (
    <div className={text.card} data-testid="foreign-report">
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{words.foreign}</legend>
        {(['take-over', 'set-apart'] as const).map((choice) => (
          <label key={choice} className={styles.option}>
            <input type="radio" className={styles.radio} name={name} checked={chosen === choice} onChange={() => onChoose(choice)} data-testid={choice} />
            <span><span className={styles.what}>{words.foreignChoices[choice]}</span><span className={styles.note}>{words.foreignNotes[choice]}</span></span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};

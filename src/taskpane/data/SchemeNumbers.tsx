import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { amendSettings, rangeOfNumbers } from '../../core/settings';
import type { SettingsChange, SettingsProblem } from '../../core/settings';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { sourcesTexts } from './sources-texts';

const useStyles = makeStyles({
  root: { gridColumn: '1 / -1', outline: 'none' },
  list: { listStyleType: 'none', margin: '0 0 6px', padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', padding: '3px 0', overflowWrap: 'anywhere' },
  values: { fontVariantNumeric: 'tabular-nums' },
  refused: { color: tokens.colorStatusWarningForeground3 },
  back: { minHeight: '24px', marginLeft: 'auto', fontSize: tokens.fontSizeBase200 },
});

/** What a person has changed of the scheme's numbers, each with its cell and a way back; and the way to the cells in which to change them. */
export const SchemeNumbers = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { locale, session, evaluation: { settings, scheme }, busy, select } = usePane();
  const words = useWords(sourcesTexts);
  const [problem, setProblem] = useState<SettingsProblem | null>(null);
  const root = useRef<HTMLDivElement>(null);

  const settle = async (change: SettingsChange): Promise<boolean> => {
    if (busy) return false;
    const result = await session.amend('settle', (now) => amendSettings(now, change));
    setProblem(result.problem);
    return result.saved;
  };
  const takeBack = async (id: string): Promise<void> => {
    // The line goes with its link.
    if (await settle({ numbers: { [id]: null } })) root.current?.focus();
  };
  const adjust = async (): Promise<void> => {
    if (!(await settle({ numbers: {} }))) return;
    const { snapshot } = session.state();
    const cells = snapshot && rangeOfNumbers(snapshot, scheme);
    if (cells) select(cells);
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root} data-testid="scheme-numbers">
      {settings.numbers.length + settings.unclearNumbers.length > 0 && (
        <ul className={styles.list}>
          {settings.numbers.map(({ id, label, shownOwn, shown, at }) => (
            <li key={id} className={styles.line} data-testid="changed-number">
              <CellButton cells={[at]}><Said>{locale.say(label)}</Said></CellButton>
              <span className={styles.values}><Said>{words.numberChanged(locale.say(shownOwn), locale.say(shown))}</Said></span>
              <Link as="button" className={styles.back} disabled={busy} onClick={() => void takeBack(id)} data-testid="number-back">{words.numberBack}</Link>
            </li>
          ))}
          {settings.unclearNumbers.map(({ label, raw, at }) => (
            <li key={at} className={styles.line} data-testid="refused-number">
              <CellButton cells={[at]}><Said>{locale.say(label)}</Said></CellButton>
              <span className={styles.refused}><Said>{words.numberRefused(raw)}</Said></span>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" disabledFocusable={busy} onClick={() => void adjust()} data-testid="adjust-numbers">{words.adjustNumbers}</Button>
      <p className={text.quiet}>{words.numbersHint}</p>
      <div role="alert">{problem && <Said>{locale.say(problem.problem)}</Said>}</div>
    </div>
  );
};

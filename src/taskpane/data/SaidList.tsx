import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Choice } from '../../core/model/settings';
import type { CorrectionsChange } from '../../core/settings';
import type { CellRef } from '../../core/units/address';
import { coversRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { correctionsTexts } from './corrections-texts';
import { useCorrections } from '../use-corrections';

const useStyles = makeStyles({
  root: { outline: 'none', marginTop: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', padding: '3px 0', overflowWrap: 'anywhere' },
  what: { flexGrow: 1, flexBasis: '55%', minWidth: 0 },
  back: { minHeight: '24px', marginLeft: 'auto', fontSize: tokens.fontSizeBase200 },
  unused: { flexBasis: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
});

/** What a person has said of the tables, each line with its cells and a way back. */
export const SaidList = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { locale, evaluation: { settings: { choices, synonyms, pairs, unclearChoices }, findings } } = usePane();
  const words = useWords(correctionsTexts);
  const { say, problem } = useCorrections();
  const root = useRef<HTMLElement>(null);
  const isUnused = ({ at }: Choice): boolean => findings.some(({ code, at: cells }) => code === 'R12' && cells.includes(at));
  const takeBack = async (change: CorrectionsChange): Promise<void> => {
    // The line goes with its link.
    if (await say(change)) root.current?.focus();
  };
  /** What was said of the columns and the unit of a declared table means nothing without it. */
  const partsOf = (table: Choice): readonly Choice[] => (table.kind === 'table' ? choices.filter((choice) => choice !== table && (choice.kind === 'column' || choice.kind === 'unit') && coversRef(table.ref, choice.ref)) : []);
  const count = choices.length + synonyms.length + pairs.length + unclearChoices.length;
  return (
    <section ref={root} tabIndex={-1} className={styles.root} data-testid="said">
      <h2 className={text.heading}>{words.said(count)}</h2>
      <ul className={styles.list}>
        {choices.map((choice) => (
          <Line key={choice.at} cell={choice.ref} takeBack={() => takeBack({ clear: [choice, ...partsOf(choice)] })} label={partsOf(choice).length > 0 ? words.takeAllBack : words.takeBack} unused={isUnused(choice) ? words.unused : null}>
            <Said>{`${words.saying(choice, choice.kind === 'column' && choice.value !== null ? locale.say(choice.value) : '')}${choice.kind === 'row' && choice.reason !== '' ? words.because(choice.reason) : ''}`}</Said>
          </Line>
        ))}
        {synonyms.map((synonym) => (
          <Line key={synonym.at} cell={null} takeBack={() => takeBack({ clear: [synonym] })} label={words.takeBack} unused={null}><Said>{words.wordMeans(synonym.word, locale.say(synonym.meaning))}</Said></Line>
        ))}
        {pairs.map((pair) => (
          <Line key={pair.at} cell={null} takeBack={() => takeBack({ clear: [pair] })} label={words.takeBack} unused={null}><Said>{words.names(pair.name, pair.other, pair.same)}</Said></Line>
        ))}
        {unclearChoices.map((unclear) => (
          <Line key={unclear.at} cell={unclear.at} takeBack={() => takeBack({ clear: [unclear] })} label={words.takeBack} unused={words.unclear(unclear.raw)} />
        ))}
      </ul>
      <div role="alert">{problem !== null && <Said>{problem}</Said>}</div>
    </section>
  );
};

const Line = ({ cell, children, takeBack, label, unused }: { readonly cell: CellRef | null; readonly children?: ReactNode; readonly takeBack: () => void; readonly label: string; /** Why it is not acted on; null where it is. */ readonly unused: string | null }) => {
  const styles = useStyles();
  const { busy } = usePane();
  return (
    <li className={styles.line} data-testid="saying">
      <span className={styles.what}>{cell !== null && <><CellButton cells={[cell]} /> </>}{children}</span>
      <Link as="button" className={styles.back} disabled={busy} onClick={takeBack} data-testid="saying-back">{label}</Link>
      {unused !== null && <span className={styles.unused}><Said>{unused}</Said></span>}
    </li>
  );
};

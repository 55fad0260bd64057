import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TableInfo } from '../../core/model/facts';
import { meaningsOf } from '../../core/settings';
import { parseRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { SettledSelect } from '../components/SettledSelect';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { columnLines, optionsFor } from './column-lines';
import type { ColumnLine } from './column-lines';
import { correctionsTexts } from './corrections-texts';
import { useCorrections } from '../use-corrections';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', alignItems: 'center', columnGap: '8px', padding: '2px 0', overflowWrap: 'anywhere' },
  below: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '10px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  action: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
  plain: { overflowWrap: 'anywhere' },
});

/** The columns of a table, each with what it was understood as: a person may say that it is another, or none. */
export const ColumnList = ({ table }: { readonly table: TableInfo }) => {
  const styles = useStyles();
  const { evaluation: { settings } } = usePane();
  const { say, problem } = useCorrections();
  const meanings = optionsFor(table.recogniser, meaningsOf(table.recogniser));
  return (
    <>
      <ul className={styles.list}>
        {columnLines(table, settings).map((line) => (
          <Line key={line.cell} line={line} meanings={meanings} own={table.recogniser === 'unit-information'} say={say} />
        ))}
      </ul>
      <div role="alert">{problem !== null && <Said>{problem}</Said>}</div>
    </>
  );
};

const Line = ({ line: { header, meaning, shown, cell, at, chosen, why, known, synonym }, meanings, own, say }: { readonly line: ColumnLine; readonly meanings: readonly string[]; /** True where the meaning is what the sheet says, no word of the program's. */ readonly own: boolean; readonly say: ReturnType<typeof useCorrections>['say'] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { locale, busy } = usePane();
  const words = useWords(correctionsTexts);
  const place = useRef<HTMLLIElement>(null);
  if (meanings.length === 0) {
    return (
      <li className={styles.line}>
        <span lang="zh-CN"><CellButton cells={[cell]}>{header}</CellButton></span>
        <span className={styles.plain}>{own ? <span lang="zh-CN">{shown}</span> : <Said>{locale.say(shown)}</Said>}</span>
      </li>
    );
  }
  const choose = (value: string): void => void say({ choices: [{ kind: 'column', value: value === '' ? null : value, ref: at }] });
  const focus = (): void => place.current?.querySelector('select')?.focus();
  const always = async (): Promise<void> => {
    if (meaning !== null && (await say({ synonyms: [{ word: header, meaning }] }))) focus();
  };
  const back = async (): Promise<void> => {
    // The link goes with what it took back.
    if (chosen && (await say({ clear: [chosen] }))) focus();
  };
  return (
    <li ref={place} className={styles.line} data-testid="column" data-column={parseRef(cell)?.column}>
      <span lang="zh-CN"><CellButton cells={[cell]}>{header}</CellButton></span>
      <SettledSelect aria-label={words.meaningOf(header)} value={meaning ?? ''} onSettle={choose} hint={words.pressEnter} name="column-meaning">
        <option value="">{words.notUsed}</option>
        {meanings.map((one) => (
          <option key={one} value={one}>{locale.say(one)}</option>
        ))}
      </SettledSelect>
      {(chosen !== null || why !== null || (meaning !== null && shown !== meaning)) && (
        <div className={styles.below}>
          {chosen !== null ? <span className={text.quiet}>{words.chosen}</span> : why !== null ? <span><Said>{locale.say(why)}</Said></span> : <span><Said>{locale.say(shown)}</Said></span>}
          {chosen !== null && <Link as="button" className={styles.action} disabled={busy} onClick={() => void back()} aria-label={words.backOf(words.meaningOf(header))} data-testid="column-back">{words.back}</Link>}
          {chosen !== null && meaning !== null && !known && (synonym ? <span>{words.alwaysKept}</span> : <Link as="button" className={styles.action} disabled={busy} onClick={() => void always()} data-testid="column-always">{words.always(header)}</Link>)}
        </div>
      )}
    </li>
  );
};

import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { TableInfo } from '../../core/model/facts';
import type { Snapshot } from '../../core/model/snapshot';
import { meaningsOf, resolveReference } from '../../core/settings';
import { valueAt } from '../../core/snapshot-questions';
import type { CellRef } from '../../core/units/address';
import { cellRef, parseRef } from '../../core/units/address';
import { RangeField } from '../components/RangeField';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { optionsFor } from './column-lines';
import { correctionsTexts } from './corrections-texts';
import type { Corrections } from '../use-corrections';

const useStyles = makeStyles({
  root: { marginTop: '10px' },
  form: { display: 'grid', gap: '6px' },
  control: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** Returns what stands in a cell, '' where it is blank. */
const textAt = ({ sheets }: Snapshot, at: CellRef): string => {
  const place = parseRef(at);
  const sheet = sheets.find(({ name }) => name === place?.sheet);
  return place && sheet ? String(valueAt(sheet, place.row, place.column) ?? '').trim() : '';
};

/** The word for the cell that holds the project's name. */
const nameOfProject = '项目名称';

/** Says of a cell of a form what it is: the name of the project, a heading in words that the program does not know. */
export const FormCell = ({ table, selection, say, clear }: { readonly table: TableInfo; readonly selection: CellRef | null | undefined } & Pick<Corrections, 'say' | 'clear'>) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { state: { snapshot }, locale, busy } = usePane();
  const words = useWords(correctionsTexts);
  const [cell, setCell] = useState<CellRef | null>(null);
  const [meaning, setMeaning] = useState(nameOfProject);
  const root = useRef<HTMLDivElement>(null);
  const meanings = [nameOfProject, ...optionsFor(table.recogniser, meaningsOf(table.recogniser)).filter((word) => word !== '项目')];

  const resolve = useCallback(
    (typed: string) => {
      if (!snapshot) return { problem: words.oneCell };
      const found = resolveReference(snapshot, typed, table.sheet);
      return typeof found === 'string' ? found : { problem: locale.say(found.problem) };
    },
    [snapshot, table.sheet, locale, words],
  );
  const examine = useCallback(
    (at: CellRef) => {
      const [own, place] = [parseRef(at), parseRef(table.range)];
      const no = (problem: string) => ({ fine: false, words: problem, instead: null });
      if (own === null || !snapshot || place === null) return no(words.oneCell);
      if (own.sheet !== table.sheet || own.row > place.lastRow) return no(words.outsideForm);
      const held = textAt(snapshot, cellRef(own.sheet, own.row, own.column));
      return held === '' ? no(words.cellBlank) : { fine: true, words: words.cellHolds(held), instead: null };
    },
    [snapshot, table.sheet, table.range, words],
  );
  const take = async (at: CellRef | null): Promise<string | null> => {
    const own = parseRef(at ?? '');
    // Of a merged cell its first one holds the text.
    setCell(own ? cellRef(own.sheet, own.row, own.column) : null);
    clear();
    setTimeout(() => root.current?.querySelector<HTMLElement>('form select')?.focus());
    return null;
  };
  const leave = (): void => {
    setCell(null);
    root.current?.querySelector<HTMLElement>('input')?.focus();
  };
  const keep = async (): Promise<void> => {
    if (cell !== null && !busy && (await say({ choices: [{ kind: 'column', value: meaning, ref: cell }] }, { evenUnused: true }))) leave();
  };
  return (
    <div ref={root} className={styles.root}>
      <RangeField label={words.cell} state="" value={null} candidates={[]} selection={selection} busy={busy} wanted={null} resolve={resolve} examine={examine} onConfirm={take} name="cell" />
      {cell === null || !snapshot ? (
        <p className={text.quiet}>{words.cellHint}</p>
      ) : (
        <form className={styles.form} onSubmit={(event: FormEvent) => { event.preventDefault(); void keep(); }} noValidate data-testid="cell-form">
          <Field label={<Said>{words.cellIs(textAt(snapshot, cell))}</Said>} size="small">
            <Select size="small" className={styles.control} value={meaning} onChange={(_, { value }) => setMeaning(value)} data-testid="cell-meaning">
              {meanings.map((word) => (
                <option key={word} value={word}>{locale.say(word)}</option>
              ))}
            </Select>
          </Field>
          <div className={styles.buttons}>
            <Button size="small" type="submit" appearance="primary" disabledFocusable={busy} data-testid="cell-keep">{words.keep}</Button>
            <Button size="small" onClick={leave} data-testid="cell-cancel">{words.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
};

import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { TableInfo } from '../../core/model/facts';
import { resolveReference } from '../../core/settings';
import type { CellRef } from '../../core/units/address';
import { cellRef, parseRef, rangeRef } from '../../core/units/address';
import type { MoneyUnit } from '../../core/units/money';
import { moneyUnits } from '../../core/units/money';
import { usePane, useWords } from '../pane-context';
import { useSelected } from '../use-selected';
import { RangeField } from '../components/RangeField';
import { SettledSelect } from '../components/SettledSelect';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';
import { correctionsTexts } from './corrections-texts';
import { FormCell } from './FormCell';
import { nameColumnOf, nameInRow } from './table-rows';
import { useCorrections } from '../use-corrections';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  unit: { marginBottom: '10px' },
  form: { display: 'grid', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** The money unit of a whole table and its rows: what a person corrects of them. */
export const TableCorrections = ({ table }: { readonly table: TableInfo }) => {
  const styles = useStyles();
  const { evaluation: { settings } } = usePane();
  const selection = useSelected();
  const words = useWords(correctionsTexts);
  const { say, problem, clear } = useCorrections();
  const place = parseRef(table.range);
  const own = table.unit?.from === 'chosen' ? settings.choices.find(({ kind, ref }) => kind === 'unit' && table.unit?.at.includes(ref)) : undefined;
  const saysUnit = async (value: string): Promise<void> => {
    if (place === null) return;
    if (value === '') await (own && say({ clear: [own] }));
    else await say({ choices: [{ kind: 'unit', value: value as MoneyUnit, ref: own?.ref ?? unitCell(table, settings.choices) }] });
  };
  return (
    <>
      {table.unit && (
        <Field label={words.unit} size="small" className={styles.unit}>
          <SettledSelect value={own ? table.unit.name : ''} onSettle={(value) => void saysUnit(value)} hint={words.pressEnter} name="table-unit">
            <option value="">{own ? words.unitFound : words.unitAsWritten(table.unit.name)}</option>
            {moneyUnits.map((unit) => (
              <option key={unit} value={unit}>{words.units[unit]}</option>
            ))}
          </SettledSelect>
        </Field>
      )}
      <RowCorrection table={table} selection={selection} say={say} clear={clear} />
      {table.body !== undefined && <FormCell table={table} selection={selection} say={say} clear={clear} />}
      <div role="alert">{problem !== null && <Said>{problem}</Said>}</div>
    </>
  );
};

/** Returns what holds the unit of a table: its first heading, or its first column where it has none. */
const unitCell = ({ range, declared }: TableInfo, choices: ReturnType<typeof usePane>['evaluation']['settings']['choices']): CellRef => {
  const place = parseRef(range);
  if (place === null) return range;
  const headless = choices.some((choice) => choice.kind === 'table' && choice.ref === declared?.range && !choice.headed);
  return headless ? rangeRef(place.sheet, place.row, place.column, place.lastRow, place.column) : cellRef(place.sheet, place.row, place.column);
};

const RowCorrection = ({ table, selection, say, clear }: { readonly table: TableInfo; readonly selection: CellRef | null | undefined; readonly say: ReturnType<typeof useCorrections>['say']; readonly clear: () => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { state: { snapshot }, locale, busy, evaluation: { settings } } = usePane();
  const words = useWords(correctionsTexts);
  const [row, setRow] = useState<CellRef | null>(null);
  const [reason, setReason] = useState('');
  const first = useRef<HTMLDivElement>(null);
  const headless = settings.choices.some((choice) => choice.kind === 'table' && choice.ref === table.declared?.range && !choice.headed);

  const resolve = useCallback(
    (typed: string) => {
      if (!snapshot) return { problem: words.oneRow };
      // A number alone is a row of this table's sheet.
      const found = resolveReference(snapshot, /^\s*\d+\s*$/.test(typed) ? `A${typed.trim()}` : typed, table.sheet);
      return typeof found === 'string' ? found : { problem: locale.say(found.problem) };
    },
    [snapshot, table.sheet, locale, words],
  );
  const examine = useCallback(
    (at: CellRef) => {
      const cell = parseRef(at);
      const no = (problem: string) => ({ fine: false, words: problem, instead: null });
      if (cell === null || cell.row !== cell.lastRow) return no(words.oneRow);
      if (cell.sheet !== table.sheet) return no(words.otherSheet(table.sheet));
      const place = parseRef(table.range);
      if (place !== null && (headless ? cell.row < place.row : cell.row <= place.row)) return no(words.aboveRows);
      const name = snapshot ? nameInRow(snapshot, table, cell.row) : '';
      return name === '' ? no(words.rowBlank(cell.row + 1)) : { fine: true, words: words.rowIs(cell.row + 1, name), instead: null };
    },
    [snapshot, table, headless, words],
  );
  const take = async (at: CellRef | null): Promise<string | null> => {
    const cell = parseRef(at ?? '');
    setRow(cell ? cellRef(table.sheet, cell.row, nameColumnOf(table)) : null);
    clear();
    // The next step stands below and has the keyboard.
    setTimeout(() => first.current?.querySelector<HTMLElement>('form input')?.focus());
    return null;
  };
  const done = async (saved: Promise<boolean>): Promise<void> => {
    if (!(await saved)) return;
    setRow(null);
    setReason('');
    first.current?.querySelector<HTMLElement>('input')?.focus();
  };
  const exclude = (event: FormEvent): void => {
    event.preventDefault();
    if (row !== null && !busy) void done(say({ choices: [{ kind: 'row', value: 'exclude', ref: row, reason }] }));
  };
  const index = parseRef(row ?? '')?.row ?? null;
  return (
    <div ref={first}>
      <RangeField label={words.row} state="" value={null} candidates={[]} selection={selection} busy={busy} wanted={null} resolve={resolve} examine={examine} onConfirm={take} name="row" />
      {row === null || index === null || !snapshot ? (
        <p className={text.quiet}>{words.rowHint}</p>
      ) : (
        <form className={styles.form} onSubmit={exclude} noValidate data-testid="row-form">
          <span><Said>{words.rowChosen(index + 1, nameInRow(snapshot, table, index))}</Said></span>
          <Field label={words.reason} size="small">
            <Input size="small" className={styles.control} lang="zh-CN" value={reason} onChange={(_, { value }) => setReason(value)} data-testid="row-reason" />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" type="submit" appearance="primary" disabledFocusable={busy} data-testid="row-exclude">{words.exclude}</Button>
            {table.recogniser !== 'unit-information' && <Button size="small" disabledFocusable={busy} onClick={() => void done(say({ choices: [{ kind: 'row', value: 'include', ref: row }] }))} data-testid="row-include">{words.include}</Button>}
            <Button size="small" onClick={() => { setRow(null); first.current?.querySelector<HTMLElement>('input')?.focus(); }} data-testid="row-cancel">{words.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
};

import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TableInfo } from '../../core/model/facts';
import type { CellRef } from '../../core/units/address';
import { cellRef, parseRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { Said } from '../components/Said';
import { correctionsTexts } from './corrections-texts';
import { nameColumnOf } from './table-rows';
import { useCorrections } from '../use-corrections';

/** More are corrected by pointing at them. */
const shown = 6;

const useStyles = makeStyles({
  rows: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  row: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

/** Counts rows of a table that were left out; what a person has taken out is taken back where it was said. */
export const IncludeRows = ({ cells, table }: { readonly cells: readonly CellRef[]; readonly table: TableInfo }) => {
  const styles = useStyles();
  const { busy, evaluation: { settings } } = usePane();
  const words = useWords(correctionsTexts);
  const { say, problem } = useCorrections();
  const root = useRef<HTMLDivElement>(null);
  const include = async (row: number): Promise<void> => {
    // The link goes, and with the last one this list.
    const section = root.current?.closest('section')?.querySelector<HTMLElement>('button');
    if (await say({ choices: [{ kind: 'row', value: 'include', ref: cellRef(table.sheet, row, nameColumnOf(table)) }] })) (section?.isConnected ? section : document.querySelector<HTMLElement>('[data-testid="said"]'))?.focus();
  };
  const place = parseRef(table.range);
  if (table.recogniser === 'unit-information' || place === null) return null;
  const bodies = table.body?.flatMap((body) => parseRef(body) ?? []);
  const canCount = (row: number): boolean => bodies === undefined || bodies.some((body) => row > body.row && row <= body.lastRow);
  const excluded = new Set(settings.choices.flatMap((choice) => (choice.kind === 'row' && choice.value === 'exclude' && parseRef(choice.ref)?.sheet === table.sheet ? [parseRef(choice.ref)?.row ?? -1] : [])));
  const below = cells.flatMap((cell) => parseRef(cell) ?? []).filter(({ row }) => row > place.row);
  // What is left out of every row is a column.
  const rows = [...new Set(below.filter(({ column, lastColumn }) => column <= nameColumnOf(table) && lastColumn >= nameColumnOf(table)).map(({ row }) => row))].filter((row) => !excluded.has(row) && canCount(row));
  if (rows.length === 0) return null;
  return (
    <>
      <div ref={root} className={styles.rows}>
        {rows.slice(0, shown).map((row) => (
          <Link as="button" key={row} className={styles.row} disabled={busy} onClick={() => void include(row)} data-testid="include-row">{words.includeRow(row + 1)}</Link>
        ))}
      </div>
      <div role="alert">{problem !== null && <Said>{problem}</Said>}</div>
    </>
  );
};

import Big from 'big.js';
import type { ScoreItem } from '../../model/evaluation';
import type { Amounts, Measure, Project, RateBasis } from '../../model/facts';
import type { FormLayout, FundField } from '../../model/form-layout';
import { columnLetters } from '../../units/address';
import { decimalsOf } from '../../units/decimal';
import { fenPerWan, type Fen } from '../../units/money';
import { plainFormat } from '../../units/number-format';
import { formatShare } from '../../units/percent';
import { asWritten, type FormCell } from './grid';
import type { SourceRow } from './sources';

type Column = FormLayout['funds']['columns'][number] & { readonly column: number };

const amountFields: readonly FundField[] = ['initial', 'adjusted', 'executed'];
const isAmount = (field: FundField): field is 'initial' | 'adjusted' | 'executed' => amountFields.includes(field);

/** Returns an amount in 万元 with as many decimals as it has, at least two. */
const amountOf = (fen: Fen | null): FormCell['number'] => {
  if (fen === null) return null;
  const exact = new Big(fen).div(fenPerWan);
  const decimals = Math.max(2, decimalsOf(exact.toFixed()));
  return { value: exact.toNumber(), format: plainFormat(decimals), shown: exact.toFixed(decimals) };
};

/** Returns the rate as it is printed, and the formula that comes to it: what only rounds to 100% is kept off it. */
const rateOf = (amounts: Amounts, basis: RateBasis, cellOf: (field: FundField) => string | null): Pick<FormCell, 'number' | 'formula'> => {
  const [budget, executed] = [amounts[basis], amounts.executed];
  if (budget === null || executed === null || budget === 0) return {};
  const exact = new Big(executed).div(budget);
  const shown = formatShare(exact);
  const [part, whole] = [cellOf('executed'), basis === 'received' ? null : cellOf(basis)];
  const round = shown === '99.99%' && exact.times(100).round(2, Big.roundHalfUp).eq(100) ? 'ROUNDDOWN' : shown === '100.01%' && exact.times(100).round(2, Big.roundHalfUp).eq(100) ? 'ROUNDUP' : null;
  const quotient = round === null ? `${part}/${whole}` : `${round}(${part}/${whole},4)`;
  const value = round === null ? executed / budget : new Big(shown.slice(0, -1)).div(100).toNumber();
  return { number: { value, format: '0.00%', shown: '100.00%' }, ...(part === null || whole === null ? {} : { formula: `=IF(${whole}=0,"",${quotient})` }) };
};

/** What the rows of the amounts are made of. */
export interface FundBlock {
  readonly project: Project;
  readonly sources: readonly SourceRow[];
  readonly execution: ScoreItem | null;
  /** What the rates divide by. */
  readonly over: RateBasis;
  readonly columns: readonly Column[];
}

/** Returns the cells of the row of all funds, which stands in this row of the sheet with its sources below: a sum of them wherever they come to it. */
export const totalCells = ({ project, sources, execution, over, columns }: FundBlock, row: number): readonly FormCell[] => {
  const cellOf = (field: FundField, at = row): string | null => {
    const found = columns.find(({ holds }) => holds === field);
    return found ? `${columnLetters(found.column)}${at}` : null;
  };
  const sumOf = (measure: Measure): string | null => {
    const stated = sources.flatMap((source) => source[measure] ?? []);
    const isSum = stated.length > 0 && stated.reduce((sum, fen) => sum + fen, 0) === project[measure];
    return isSum ? `=SUM(${cellOf(measure as FundField, row + 1)}:${cellOf(measure as FundField, row + sources.length)})` : null;
  };
  return columns.map(({ holds, column }): FormCell => {
    const place = { column, span: 1, holds };
    if (isAmount(holds)) {
      const formula = sumOf(holds);
      return { ...place, number: amountOf(project[holds]) ?? null, ...(formula === null ? {} : { formula }) };
    }
    if (holds === 'rate') return { ...place, ...rateOf(project, over, cellOf) };
    if (holds === 'reason') return { ...place, text: project.executionItem?.deviationReason ?? '' };
    return { ...place, number: asWritten((holds === 'maxPoints' ? execution?.maxPoints : execution?.points) ?? null) };
  });
};

/** Returns the cells of a source's row; points are given for the whole alone. */
export const sourceCells = ({ over, columns }: Pick<FundBlock, 'over' | 'columns'>, source: SourceRow, row: number): readonly FormCell[] => {
  const cellOf = (field: FundField): string | null => {
    const found = columns.find(({ holds }) => holds === field);
    return found ? `${columnLetters(found.column)}${row}` : null;
  };
  return columns.map(({ holds, column }): FormCell => {
    const place = { column, span: 1, holds };
    if (isAmount(holds)) return { ...place, number: amountOf(source[holds]) ?? null };
    if (holds === 'rate') return { ...place, ...rateOf(source, over, cellOf) };
    return holds === 'reason' ? { ...place, text: '' } : { ...place, text: '—', align: 'center' };
  });
};

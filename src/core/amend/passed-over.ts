import type { Recognised } from '../recognise/recogniser';
import type { SheetView } from '../recognise/sheet-view';
import { parseRef, type CellRef } from '../units/address';

/** Cells of a block that become nothing, with the reason. */
export interface PassedOver {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: string;
}

/** A cell of the sheet that a block was made; its text is looked up where it is '' here. */
interface Note {
  readonly at: CellRef | undefined;
  readonly text: string;
  readonly why: string;
}

/** Returns the points of totals and levels: they follow from those of the indicators. */
const pointsThatFollow = (tables: readonly Recognised[]): readonly Note[] =>
  tables.flatMap(({ targets = [] }) => targets).flatMap(({ groups }) => groups).flatMap(({ statedScore, levels = [] }) => [
    ...Object.values(statedScore?.at ?? {}).slice(0, 1).map((cells) => ({ at: cells[0], text: '', why: '总分由各项得分汇总得出，不作为指标填写' })),
    ...levels.flatMap(({ at }) => (at.maxPoints && at.maxPoints[0] !== at.name?.[0] ? [{ at: at.maxPoints[0], text: '', why: '一级、二级指标的分值由所含指标合计得出，不作为指标填写' }] : [])),
  ]);

const notesOn = (view: SheetView, tables: readonly Recognised[]): readonly Note[] => {
  const unread = tables.flatMap(({ readings = [] }) => readings).filter(({ kind }) => kind !== 'unit-guess' && kind !== 'foreign-level').flatMap(({ at, raw }) => at.map((ref): Note => ({ at: ref, text: raw, why: '读不出数字' })));
  const execution = tables.flatMap(({ targets = [] }) => targets).flatMap(({ groups }) => groups).flatMap(({ executionItem }): readonly Note[] => (executionItem ? [{ at: executionItem.at.name?.[0], text: executionItem.name, why: '预算执行率由预算数和执行数算出，不作为指标填写' }] : []));
  const left = view.leftOut().flatMap(({ at, why }) => at.map((ref): Note => ({ at: ref, text: '', why })));
  return [...unread, ...execution, ...pointsThatFollow(tables), ...left];
};

/** Returns the cells of a block so many columns wide that become nothing, as they are read; `above` rows were put on top of it. What no table took or left is none of its either. */
export const passedOverIn = (view: SheetView, tables: readonly Recognised[], width: number, above: number): readonly PassedOver[] => {
  for (let row = 0; row <= view.lastRow; row += 1) for (let column = 0; column < width; column += 1) if (!view.settled(row, column)) view.leave(row, column, '不在任何已识别的表中');
  return notesOn(view, tables)
    .flatMap(({ at, text, why }): readonly PassedOver[] => {
      const place = parseRef(at ?? '');
      return place && place.row >= above ? [{ row: place.row - above, column: place.column, text: text === '' ? view.text(place.row, place.column) : text, why }] : [];
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
};

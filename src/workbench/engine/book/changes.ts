/** What Univer's commands say has happened. */
import { CommandType } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import {
  EmptyMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Area } from '../address';
import { areaOf, plainArea } from './areas';

/** What happened in the grid outside of a request: the user typed, selected, or changed the sheets. */
export type BookChange =
  | { readonly kind: 'values'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'structure'; readonly sheetId: string; readonly area: Area; readonly change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'added' | 'removed' | 'renamed'; readonly sheetId: string };

type Command = Readonly<ICommandInfo>;

/** Mutations of what a file holds: cells, sheets, tables, links, names. */
const savedMutations = /^sheets?\.mutation\.|^formula\.mutation\.(set|remove)-defined-name$/;
/** Of these, the ones by which the grid keeps up with its contents. */
const derivedMutations: ReadonlySet<string> = new Set([SetWorksheetRowAutoHeightMutation.id, EmptyMutation.id]);

const structureChanges: Record<string, 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted'> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

const sheetChanges: Record<string, 'added' | 'removed' | 'renamed'> = {
  [InsertSheetMutation.id]: 'added',
  [RemoveSheetMutation.id]: 'removed',
  [SetWorksheetNameMutation.id]: 'renamed',
};

/** Whether the command changed what is saved of a workbook: no results of formulas, no heights that follow from them, no editors' own documents. */
export function isEdit({ id, type, params }: Command, options: IExecutionOptions | undefined, workbookId: string | undefined): boolean {
  if (type !== CommandType.MUTATION || options?.fromFormula || !savedMutations.test(id) || derivedMutations.has(id)) return false;
  return (params as { unitId?: string } | undefined)?.unitId === workbookId;
}

/** The change that a command made, or null where it made none that the add-in hears of. */
export function changeOf(command: Command, options: IExecutionOptions | undefined): BookChange | null {
  const params = command.params as { subUnitId: string; cellValue?: ISetRangeValuesMutationParams['cellValue']; range?: IRange; sheet?: { id: string }; trigger?: string };
  if (command.id === SetSelectionsOperation.id) return { kind: 'selection' };
  if (command.id === SetWorksheetActiveOperation.id) return { kind: 'activated', sheetId: params.subUnitId };
  if (command.id === SetRangeValuesMutation.id) {
    if (options?.fromFormula || params.trigger === 'sheet.command.set-style') return null;
    const area = areaOf(params.cellValue ?? {});
    return area && { kind: 'values', sheetId: params.subUnitId, area };
  }
  const sheetChange = sheetChanges[command.id];
  if (sheetChange) return { kind: sheetChange, sheetId: params.subUnitId ?? params.sheet!.id };
  const change = structureChanges[command.id];
  return change && params.range ? { kind: 'structure', sheetId: params.subUnitId, area: plainArea(params.range), change } : null;
}

import { IDefinedNamesService } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import type { Grid } from './grid';

/** A defined name; `sheetId` is null for the workbook's own. */
export interface BookName {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetId: string | null;
}

const workbookScope = 'AllDefaultWorkbook';

/** The defined names of the workbook and of its sheets. */
export class Names {
  constructor(private readonly grid: Grid) {}

  all(): BookName[] {
    this.grid.flush();
    const names = this.grid.injector.get(IDefinedNamesService).getDefinedNameMap(this.grid.workbook.getId()) ?? {};
    return Object.values(names).map(({ id, name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      id,
      name,
      formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
      comment: comment ?? '',
      visible: hidden !== true,
      sheetId: localSheetId && localSheetId !== workbookScope ? localSheetId : null,
    }));
  }

  /** Adds a name, or puts another in its place where the id is known. */
  set(name: Omit<BookName, 'id'>, id?: string): void {
    const params = { ...this.params(name), id: id ?? this.grid.newId('name'), comment: name.comment, hidden: !name.visible };
    this.grid.command(id === undefined ? InsertDefinedNameCommand.id : SetDefinedNameCommand.id, params);
  }

  remove(name: BookName): void {
    this.grid.command(RemoveDefinedNameCommand.id, { ...this.params(name), id: name.id });
  }

  private params({ name, formula, sheetId }: Omit<BookName, 'id'>): object {
    return { unitId: this.grid.workbook.getId(), name, formulaOrRefString: formula.replace(/^=/, ''), localSheetId: sheetId ?? workbookScope };
  }
}

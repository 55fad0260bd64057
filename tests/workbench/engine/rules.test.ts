import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { rules } from '../../../src/workbench/engine/rules';
import type { RuleId } from '../../../src/workbench/engine/rules';
import { startOffice } from '../../helpers/office';
import type { TestOffice } from '../../helpers/office';

/**
 * One test per rule. Each body runs twice: with all rules it must pass, and with its own rule switched off it must
 * fail, or else it would not notice if the engine stopped enforcing the rule.
 */
const bodies: Record<RuleId, (office: TestOffice) => Promise<void>> = {
  'request-size': async ({ Excel }) => {
    const text = 'x'.repeat(30_000);
    const rows = Array.from({ length: 200 }, () => [text]);
    expect(await failure(Excel.run(async (context) => {
      first(context).getRange('A1:A200').values = rows;
      await context.sync();
    }))).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  },
  'response-size': async ({ Excel, engine }) => {
    const text = 'x'.repeat(30_000);
    for (let part = 0; part < 2; part += 1) await engine.userEdit(`A${part * 100 + 1}`, Array.from({ length: 100 }, () => [text]));
    expect(await failure(Excel.run(async (context) => {
      first(context).getRange('A1:A200').load('values');
      await context.sync();
    }))).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  },
  'read-cell-limit': async ({ Excel, engine }) => {
    const code = await failure(Excel.run(async (context) => {
      first(context).getRange('A1:F900000').load('values');
      await context.sync();
    }));
    expect(code).toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    // The answer was refused for the number of cells, not built and then found too long.
    expect(engine.log.at(-1)!.actions).toBeGreaterThan(0);
    expect((code as { debugInfo: { errorLocation: string } }).debugInfo.errorLocation).toBe('Range.values');
  },
  'array-dimensions': async ({ Excel }) => {
    expect(await failure(Excel.run(async (context) => {
      first(context).getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    }))).toMatchObject({
      code: 'InvalidArgument',
      message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      debugInfo: { errorLocation: 'Range.values' },
    });
  },
  'null-leaves-cell': async (office) => {
    await write(office, 'A1:C1', [['old', 'old', 'old']]);
    await write(office, 'A1:C1', [[null, undefined, Number.NaN]]);
    expect(await values(office, 'A1:C1')).toEqual([['old', 'old', 'old']]);
  },
  'empty-text-clears': async (office) => {
    await write(office, 'A1', [['old']]);
    await write(office, 'A1', [['']]);
    expect(await read(office, 'A1', 'valueTypes')).toEqual([['Empty']]);
  },
  'null-property': async ({ Excel }) => {
    expect(await failure(Excel.run(async (context) => {
      (first(context).getRange('A1').format.font as { name: unknown }).name = null;
      (first(context).getRange('A1') as { values: unknown }).values = null;
      await context.sync();
    }))).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'RangeFont.name' } });
    await expect(Excel.run(async (context) => {
      (first(context).getRange('A1') as { values: unknown }).values = null;
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'mixed-is-null': async ({ Excel }) => {
    await Excel.run(async (context) => {
      first(context).getRange('A1').format.font.bold = true;
      const { font } = first(context).getRange('A1:B1').format.load('font/bold,font/size');
      await context.sync();
      expect([font.bold, font.size]).toEqual([null, 11]);
    });
  },
  'formula-text': async (office) => {
    await write(office, 'A1:D1', [['=1+1', '+2+1', '-1-1', '@SUM(1,3)']]);
    expect(await values(office, 'A1:D1')).toEqual([[2, 3, -2, 4]]);
    expect(await read(office, 'A1:D1', 'formulas')).toEqual([['=1+1', '=+2+1', '=-1-1', '=SUM(1,3)']]);
  },
  'iso-date-serial': async (office) => {
    await write(office, 'A1:C1', [['2018-12-31', '31.12.2018', '2018-13-45']]);
    expect(await values(office, 'A1:C1')).toEqual([[43465, '31.12.2018', '2018-13-45']]);
  },
  'iso-date-format': async (office) => {
    await write(office, 'A1', [['2018-12-31']]);
    expect(await read(office, 'A1', 'numberFormat')).toEqual([['m/d/yyyy']]);
    expect(await read(office, 'A1', 'text')).toEqual([['12/31/2018']]);
  },
  'text-format': async (office) => {
    await office.Excel.run(async (context) => {
      const range = first(context).getRange('A1:D1');
      range.numberFormat = [['@', '@', '@', '@']];
      range.values = [['=1+1', '007', '2018-12-31', '-5']];
      await context.sync();
    });
    expect(await values(office, 'A1:D1')).toEqual([['=1+1', '007', '2018-12-31', '-5']]);
  },
  'leading-apostrophe': async (office) => {
    await write(office, 'A1:B1', [["'=1+1", "'007"]]);
    expect(await values(office, 'A1:B1')).toEqual([['=1+1', '007']]);
    expect(await read(office, 'A1:B1', 'valueTypes')).toEqual([['String', 'String']]);
  },
  'cell-text-length': async (office) => {
    await write(office, 'A1', [['字'.repeat(32_767)]]);
    await expect(write(office, 'A2', [['字'.repeat(32_768)]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'row-height': async ({ Excel }) => {
    const set = (height: number) => Excel.run(async (context) => {
      first(context).getRange('A1').format.rowHeight = height;
      await context.sync();
    });
    await set(409);
    await expect(set(410)).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'column-width': async ({ Excel }) => {
    const set = (width: number) => Excel.run(async (context) => {
      first(context).getRange('A1').format.columnWidth = width;
      await context.sync();
    });
    await set(1300);
    await expect(set(1400)).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'sheet-size': async ({ Excel }) => {
    await Excel.run(async (context) => {
      const last = first(context).getRange('XFD1048576').load('address');
      await context.sync();
      expect(last.address).toBe('Sheet1!XFD1048576');
    });
    const reach = (address: string) => Excel.run(async (context) => {
      first(context).getRange(address).load('address');
      await context.sync();
    });
    await expect(reach('A1048577')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(reach('XFE1')).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'width-in-points': async ({ Excel, engine }) => {
    await Excel.run(async (context) => {
      first(context).getRange('A1').format.columnWidth = 40;
      await context.sync();
    });
    const sheet = strFromU8(unzipSync(await engine.save())['xl/worksheets/sheet1.xml']!);
    // 40 points are 53 pixels, and a character is 7 pixels wide.
    expect(Number(/<col [^>]*width="([\d.]+)"/.exec(sheet)![1])).toBeCloseTo(53 / 7, 5);
  },
  'autofit-merged': async ({ Excel }) => {
    await Excel.run(async (context) => {
      const range = first(context).getRange('A1:B1');
      range.merge();
      range.format.wrapText = true;
      first(context).getRange('A1').values = [['合并单元格中的一段很长的文字，应当折成许多行。'.repeat(5)]];
      range.format.autofitRows();
      range.format.load('rowHeight');
      await context.sync();
      expect(range.format.rowHeight).toBe(15);
    });
  },
  'text-without-width': async ({ Excel }) => {
    await Excel.run(async (context) => {
      const range = first(context).getRange('A1');
      range.values = [[1234567.891]];
      range.numberFormat = [['#,##0.00']];
      range.format.columnWidth = 10;
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['1,234,567.89']]);
    });
  },
  'sheet-name': async ({ Excel }) => {
    const add = (name: string) => Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await add('一'.repeat(31));
    for (const name of ['一'.repeat(32), '表[1]', "'表", "表'", 'History', '']) await expect(add(name)).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'sheet-name-unique': async ({ Excel }) => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.add('SHEET1');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemAlreadyExists', message: 'A resource with the same name or identifier already exists.' });
  },
  'delete-very-hidden': async ({ Excel }) => {
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('隐藏');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidOperation' });
  },
  'last-visible-sheet': async ({ Excel }) => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.add('隐藏').visibility = 'Hidden';
      first(context).delete();
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidOperation' });
  },
  'add-appends': async ({ Excel }) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('二');
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', '二']);
    });
  },
  'add-does-not-activate': async (office) => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add('二');
      await context.sync();
    });
    expect(office.engine.activeSheet()).toBe('Sheet1');
  },
  'item-not-found': async ({ Excel }) => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound', message: "The requested resource doesn't exist.", debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  },
  'null-object': async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getRange('A1');
      range.values = [[1]];
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  },
  'unbounded-read': async (office) => {
    await write(office, 'A1', [[1]]);
    expect(await read(office, 'A:A', 'values')).toBeNull();
  },
  'unbounded-write': async ({ Excel }) => {
    await expect(Excel.run(async (context) => {
      (first(context).getRange('A:A') as { values: unknown }).values = 'x';
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
  'suspend-calculation': async (office) => {
    await write(office, 'A1:C1', [[1, 2, '=A1+B1']]);
    await office.Excel.run(async (context) => {
      const range = first(context).getRange('A1:C1');
      context.application.suspendApiCalculationUntilNextSync();
      first(context).getRange('A1:B1').values = [[10, 20]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[10, 20, 3]]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[10, 20, 30]]);
    });
  },
  'own-events': async (office) => {
    const seen = await changes(office, () => write(office, 'A1', [[1]]));
    expect(seen).toEqual([['A1', 'Local', 'RangeEdited']]);
  },
  'remote-source': async (office) => {
    const seen = await changes(office, () => office.engine.userEdit('B2', [[1, 2]], 'Remote'));
    expect(seen).toEqual([['B2:C2', 'Remote', 'RangeEdited']]);
  },
  'events-enabled': async (office) => {
    const seen = await changes(office, async () => {
      await office.Excel.run(async (context) => {
        context.runtime.enableEvents = false;
        await context.sync();
      });
      await office.engine.userEdit('A1', [[1]]);
    });
    expect(seen).toEqual([]);
  },
  'events-registered': async (office) => {
    const entries: unknown[] = [];
    office.engine.onEvents((some) => entries.push(...some));
    await office.engine.userEdit('A1', [[1]]);
    await turn();
    expect(entries).toEqual([]);
  },
  'table-growth': async (office) => {
    await addTable(office);
    await office.engine.userEdit('A4', [['丙']]);
    await office.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('资金').getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B4');
    });
  },
  'table-overlap': async (office) => {
    await addTable(office);
    const add = (address: string) => office.Excel.run(async (context) => {
      first(context).getRange('D5:E5').merge();
      first(context).tables.add(address, true);
      await context.sync();
    });
    await expect(add('B2:C6')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(add('D4:E8')).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  },
  'selected-range': async ({ Excel, engine }) => {
    const selected = () => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    await engine.userSelect('B2:C3');
    expect(await selected()).toBe('Sheet1!B2:C3');
    await engine.userSelect('B2:C3,E5');
    await expect(selected()).rejects.toMatchObject({ code: 'InvalidSelection' });
    await engine.userSelect(null);
    await expect(selected()).rejects.toMatchObject({ code: 'InvalidSelection' });
    await engine.userSelect('B2');
    expect(await selected()).toBe('Sheet1!B2');
  },
  'protected-sheet': async ({ Excel, engine }) => {
    engine.protectSheet('Sheet1', true);
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet) => (sheet.getRange('A1').numberFormat = [['@']]),
      (sheet) => (sheet.getRange('A1').format.font.bold = true),
      (sheet) => (sheet.getRange('A1').format.rowHeight = 30),
      (sheet) => (sheet.getRange('A1').format.columnWidth = 30),
      (sheet) => (sheet.getRange('A1').rowHidden = true),
      (sheet) => (sheet.getRange('A1').columnHidden = true),
      (sheet) => sheet.getRange('A1:B2').merge(),
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.getRange('A:A').delete('Left'),
      (sheet) => sheet.getRange('A1').insert('Right'),
      (sheet) => sheet.tables.add('A1:B2', true),
    ];
    for (const attempt of attempts) {
      await expect(Excel.run(async (context) => {
        attempt(first(context));
        await context.sync();
      })).rejects.toMatchObject({ code: 'AccessDenied' });
    }
    await Excel.run(async (context) => {
      const sheet = first(context);
      const { protection } = sheet.load('protection/protected');
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([protection.protected, empty.isNullObject]).toEqual([true, true]);
      protection.unprotect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  },
  'cell-edit-mode': async (office) => {
    office.engine.setCellEditMode(true);
    await expect(write(office, 'A1', [[1]])).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    office.engine.setCellEditMode(false);
    await write(office, 'A1', [[1]]);
  },
  'not-atomic': async (office) => {
    await failure(office.Excel.run(async (context) => {
      first(context).getRange('A1').values = [['done']];
      first(context).getRange('A2:B2').values = [['wrong size']];
      await context.sync();
    }));
    expect(await values(office, 'A1')).toEqual([['done']]);
  },
  'stop-at-error': async (office) => {
    await failure(office.Excel.run(async (context) => {
      first(context).getRange('A1:B1').values = [['wrong size']];
      first(context).getRange('A2').values = [['not done']];
      await context.sync();
    }));
    expect(await values(office, 'A2')).toEqual([['']]);
  },
};

let office: TestOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.dispose());

describe.each(Object.keys(rules) as RuleId[])('%s', (id) => {
  it(`holds: ${rules[id].title}`, async () => {
    await office.newEngine();
    await bodies[id](office);
  });

  it('is missed when it is taken out', async () => {
    await office.newEngine({ disabledRules: [id] });
    expect(await failure(bodies[id](office))).not.toBeNull();
  });
});

it('refuses ids of rules that do not exist', async () => {
  await expect(startOffice({ disabledRules: ['no-such-rule'] })).rejects.toThrow('no such rule: no-such-rule');
});

function first(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Sheet1');
}

function write({ Excel }: TestOffice, address: string, input: unknown[][]): Promise<void> {
  return Excel.run(async (context) => {
    first(context).getRange(address).values = input as never;
    await context.sync();
  });
}

function read({ Excel }: TestOffice, address: string, property: 'values' | 'formulas' | 'text' | 'valueTypes' | 'numberFormat'): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = first(context).getRange(address).load(property);
    await context.sync();
    return range[property] as unknown;
  });
}

function values(target: TestOffice, address: string): Promise<unknown> {
  return read(target, address, 'values');
}

/** What a promise is rejected with; null where it is not. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return null;
  } catch (error) {
    return error;
  }
}

/** The changes of the first sheet that a handler hears of. */
async function changes(target: TestOffice, act: () => Promise<void>): Promise<unknown[]> {
  const seen: unknown[] = [];
  await target.Excel.run(async (context) => {
    first(context).onChanged.add(async (event) => {
      seen.push([event.address, event.source, event.changeType]);
    });
    await context.sync();
  });
  await act();
  await turn();
  return seen;
}

/** Lets what is under way finish: events are handed over after the answer. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

async function addTable({ Excel }: TestOffice): Promise<void> {
  await Excel.run(async (context) => {
    first(context).getRange('A1:B3').values = [['项目', '金额'], ['甲', 1], ['乙', 2]];
    first(context).tables.add('A1:B3', true).name = '资金';
    await context.sync();
  });
}

import { describe, expect, it } from '@jest/globals';
import type { Achievement } from '../../src/core/model/facts';
import { recognise } from '../../src/core/recognise';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { achievementTables } from './achievements';
import { digestOf } from './digest';
import { fileOf, snapshotOf } from './grid';

const line = ({ chapter, statement, quantity, measure, approximate, about, at }: Achievement): string =>
  `${chapter} ${statement} ${at.statement![0]!.split('!')[1]!} ${quantity === null ? '—' : `${quantity}${measure ?? ''}${approximate ?? ''}`}${about === null ? '' : `（${about}）`}`;

describe('成效台账', () => {
  it.each(achievementTables)('%s', async (_, workbook, reviewed) => {
    for (const facts of [recognise(snapshotOf(workbook)), recognise(await readWorkbook(await fileOf(workbook), '台账.xlsx'))]) {
      const { tables, leftOut } = digestOf(facts);
      expect({ tables, leftOut, achievements: facts.achievements.map(line) }).toEqual(reviewed);
    }
  });
});

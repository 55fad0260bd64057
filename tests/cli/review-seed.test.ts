import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/core/model/evaluation';
import { review } from '../../src/core/pipeline';
import noted from '../cases/00.json';

/** A published report in other words: its figures, its numbering and its faults, without its names. */
const text = readFileSync(join(__dirname, '../texts/seed-retold.txt'), 'utf8');
const { prose, findings } = review(text, null);
const of = (code: string): readonly Finding[] => findings.filter((finding) => finding.code === code);
const cut = ({ place }: Finding): string => text.slice(place!.start, place!.end);

describe('a published report, reviewed', () => {
  it('has every fault found that is noted of it, and a forecast', () => {
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...noted.expected_findings.map(({ check }) => check), 'T06'].sort());
  });

  it('has its faults found where they are', () => {
    expect(of('M01').map(({ message }) => message)).toEqual([expect.stringContaining('212.93万元（支出数）与所列5项之和151.80万元（预算数）相差61.13万元，占总额的28.71%')]);
    expect(of('M01').map(cut)).toEqual(['212.93万元']);
    expect(of('M08').map(cut)).toEqual(['212.93万元']);
    expect(of('M22').map(cut)).toEqual(['结余资金']);
    expect(of('I13').map(cut)).toEqual(['85.29%']);
    expect(of('C04').map(cut)).toEqual(['全年各项绩效目标完成得比较好。']);
    expect(of('C06').map(cut)).toEqual(['2、 绩效评价工作情况', '（四）项目支出效益情况']);
    expect(of('C07').map(cut)).toEqual(['[bookmark: _GoBack]', '.']);
    expect(of('C08').map(cut)).toEqual([expect.stringContaining('主要绩效是保证了组织工作顺利运转')]);
    expect(of('C09').map(({ message }) => message)).toEqual([expect.stringContaining('没有写立项依据、决策程序、绩效目标和资金分配')]);
    expect(of('T05').map(({ message }) => message)).toEqual(['「选调生到村任职」「驻村工作项目」安排了资金，成效部分没有提到，共2项；请补写做了什么、效果如何。']);
    expect(of('T06').map(cut)).toEqual(['预计超过30万元。']);
    expect(of('T09').map(({ message }) => message)).toEqual(['「50万」「8万」「10.8万」没有写“元”，共3处；请补写“元”，如“50万元”。']);
    expect(of('T10').map(cut)).toEqual(['7个', '全国诗词大赛三等奖']);
  });

  it('has each of its amounts read, and what each is of', () => {
    expect(prose.claims.filter(({ kind }) => kind === 'money').map(({ text: words, fen, approximate, subject }) => [words, fen! / 1_000_000, approximate, subject])).toEqual([
      ['212.93万元', 212.93, false, '我部2024年度财政拨款项目支出'],
      ['50万', 50, false, '向区里申请组织部专项工作经费'],
      ['47万元', 47, false, '区里每年由财政预算工作经费'],
      ['24万元', 24, false, '选调生到村任职工作补助、生活补助依照文件规定预算专项资金'],
      ['20万元', 20, false, '驻村工作项目资金预算'],
      ['8万', 8, false, '后盾单位奖励'],
      ['12万元', 12, false, '驻村工作队工作经费'],
      ['10.8万', 10.8, false, '革命干部、老干部（代干）预算经费'],
      ['490余万元', 490, true, '清查后核销坏账呆账'],
      ['685万元', 685, false, '按期归还债务'],
      ['30万元', 30, true, '村均集体经济收入'],
    ]);
    expect(prose.claims.filter(({ kind }) => kind === 'count')).toHaveLength(38);
  });
});

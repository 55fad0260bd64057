import type { Achievement, AchievementChapter, TableInfo } from '../model/facts';
import { rangeRef, type CellRef } from '../units/address';
import { isBlankText, nameKey } from '../units/text';
import { columnNotUsed } from '../recognise/chosen';
import type { Synonyms } from '../recognise/find-table';
import { findHeadings } from '../recognise/find-table';
import { isNote } from '../recognise/ledger/names';
import { readNumber } from '../recognise/read-cell';
import type { Recogniser } from '../recognise/recogniser';
import type { SheetView } from '../recognise/sheet-view';
import { describeColumns, describeOthers } from '../recognise/recogniser';

type Meaning = 'chapter' | 'theme' | 'subheading' | 'statement' | 'quantity' | 'measure' | 'approximate' | 'about' | 'evidence';

export const achievementSynonyms: Synonyms<Meaning> = {
  chapter: ['章节', '所属章节', '报告章节'],
  theme: ['主题'],
  subheading: ['小标题'],
  statement: ['事项陈述', '陈述', '事项', '成效陈述'],
  quantity: ['数量', '数值'],
  measure: ['单位', '计量单位', '度量单位'],
  approximate: ['约数'],
  about: ['项目或指标', '对应项目', '对应指标', '所属项目'],
  evidence: ['佐证', '佐证资料', '佐证材料'],
};
export const achievementWords: Readonly<Record<Meaning, string>> = {
  chapter: '章节', theme: '主题', subheading: '小标题', statement: '事项陈述', quantity: '数量', measure: '单位', approximate: '约数', about: '项目或指标', evidence: '佐证',
};
const chapters: readonly (readonly [RegExp, AchievementChapter])[] = [
  [/决策|立项/, 'decision'], [/过程|执行/, 'process'], [/产出/, 'output'], [/效益|成效|满意/, 'benefit'], [/经验|做法/, 'experience'], [/问题|原因/, 'problem'], [/建议/, 'recommendation'], [/其他|其它|说明/, 'other'],
];

/** Returns the longest text of a row; null where it holds none. */
const longest = (view: SheetView, row: number): string | null => {
  const texts = Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, index) => view.text(row, view.firstColumn + index)).filter((text) => !isBlankText(text));
  return texts.reduce<string | null>((most, text) => (text.length > (most?.length ?? 0) ? text : most), null);
};

/** 成效台账: one row per thing done, in the clerk's own words, with its figure in columns of its own. */
export const achievements: Recogniser = {
  id: 'achievements',
  starts: (view) => findHeadings(view, achievementSynonyms, (found) => found.has('chapter') && found.has('statement')).map(({ row }) => row),

  read(view, start, end) {
    const heading = findHeadings(view, achievementSynonyms, (found) => found.has('statement')).find(({ row }) => row === start);
    if (!heading) return {};
    const others = heading.unknown.map(({ column, header, chosen }) => ({ column, why: chosen === null ? columnNotUsed : `列名「${header}」不在已知列名中`, ...(chosen === null ? { chosen: true as const } : { unknown: true as const }) }));
    for (const { column } of heading.columns) view.use(start, column);
    for (const { column, why } of others) view.leave(start, column, why);
    const rows: Omit<Achievement, 'id'>[] = [];
    const included: CellRef[] = [];
    let last = start;
    let carried = '';
    for (let row = start + 1; row < end; row += 1) {
      if (view.blankRow(row)) continue;
      const text = (meaning: Meaning): string | null => {
        const column = heading.column(meaning);
        const found = column === null ? '' : view.text(row, column);
        return isBlankText(found) ? null : found;
      };
      const isSaid = view.chosen.included.has(row);
      // What a person counts may have its words in another column.
      const statement = text('statement') ?? (isSaid ? longest(view, row) : null);
      const named = text('chapter') ?? carried;
      const chapter = chapters.find(([pattern]) => pattern.test(nameKey(named)))?.[1] ?? (isSaid ? 'other' : undefined);
      if (statement === null || chapter === undefined) {
        const why = statement === null ? (isNote(view.text(row, view.firstColumn)) ? '表后附注' : '该行没有事项陈述') : `章节「${named}」不是决策、过程、产出、效益、经验、问题、建议、其他之一`;
        for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(row, column, why);
        continue;
      }
      if (isSaid) included.push(view.ref(row, heading.column('statement') ?? view.firstColumn));
      else carried = named;
      last = row;
      const quantityColumn = heading.column('quantity');
      const at: Record<string, readonly string[]> = {};
      for (const { meaning, column } of heading.columns) {
        view.use(row, column);
        if (!view.blank(row, column)) at[meaning] = [view.ref(row, column)];
      }
      for (const { column, why } of others) view.leave(row, column, why);
      rows.push({
        chapter,
        theme: text('theme'),
        subheading: text('subheading'),
        statement,
        quantity: quantityColumn === null ? null : readNumber(view.value(row, quantityColumn)),
        measure: text('measure'),
        approximate: text('approximate'),
        about: text('about'),
        evidence: text('evidence'),
        at,
      });
    }
    const columns = heading.columns.map(({ column }) => column);
    const info: TableInfo = {
      id: `${view.name}/${start + 1}`,
      recogniser: 'achievements',
      title: '成效台账',
      sheet: view.name,
      range: rangeRef(view.name, start, Math.min(...columns), last, Math.max(...columns)),
      columns: describeColumns(view, heading, achievementWords),
      ...describeOthers(view, start, new Map(heading.unknown.map(({ column, header }) => [column, header])), others),
      unit: null,
      rows: last - start,
      used: rows.length,
      ...(included.length > 0 && { included }),
    };
    return { achievements: rows, tables: [info] };
  },
};

import type { Spoken } from '../texts';

/** How much rests on a selection, by kind. */
export interface DependentCounts {
  readonly report: number;
  readonly findings: number;
  readonly scores: number;
}

/** The words of what rests on the selected cells. */
export interface DependentsTexts {
  readonly label: string;
  readonly counts: (counts: DependentCounts) => string;
  readonly rowCount: (row: number, sentences: number) => string;
  readonly kinds: Readonly<Record<'report' | 'findings' | 'scores', string>>;
  readonly table: (title: string) => string;
  readonly waived: string;
}

const chinese: DependentsTexts = {
  label: '引用所选单元格的内容',
  counts: ({ report, findings, scores }) => [...(report > 0 ? [`报告${report}处`] : []), ...(findings > 0 ? [`问题${findings}条`] : []), ...(scores > 0 ? [`得分${scores}项`] : [])].join(' · '),
  rowCount: (row, sentences) => `报告第${row}行 · ${sentences}句的来源`,
  kinds: { report: '报告', findings: '问题', scores: '得分' },
  table: (title) => `表：${title}`,
  waived: '已说明理由',
};

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const english: DependentsTexts = {
  label: 'What rests on the selected cells',
  counts: ({ report, findings, scores }) => [...(report > 0 ? [`${many(report, 'place')} in the report`] : []), ...(findings > 0 ? [many(findings, 'finding')] : []), ...(scores > 0 ? [many(scores, 'score')] : [])].join(' · '),
  rowCount: (row, sentences) => `Report row ${row} · where ${many(sentences, 'sentence')} ${sentences === 1 ? 'comes' : 'come'} from`,
  kinds: { report: 'Report', findings: 'Findings', scores: 'Scores' },
  table: (title) => `Table: ${title}`,
  waived: 'set aside',
};

export const dependentsTexts: Spoken<DependentsTexts> = { 'zh-CN': chinese, en: english };

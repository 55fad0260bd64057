import type { Figure } from '../../core/model/report';
import type { Spoken } from '../texts';

/** The words of the tab 报告. */
export interface ReportTexts {
  readonly generate: string;
  readonly characters: (count: number) => string;
  readonly totalCharacters: (count: number) => string;
  readonly placeholders: (count: number) => string;
  readonly openErrors: (count: number) => string;
  readonly keptEdits: (count: number, conflicts: number) => string;
  readonly seeFindings: string;
  readonly formulas: Readonly<Record<Figure['formula'], string>>;
  readonly showCells: string;
}

const chinese: ReportTexts = {
  generate: '生成报告',
  characters: (count) => `${count}字`,
  totalCharacters: (count) => `全文约${count}字`,
  placeholders: (count) => `${count}处待填写`,
  keptEdits: (count, conflicts) => `报告页有${count}处手工修改，生成时保留${conflicts > 0 ? `；其中${conflicts}处的数据已变，请核对` : ''}。`,
  openErrors: (count) => `还有${count}个错误未处理，可以先生成，报送前请改正。`,
  seeFindings: '查看',
  formulas: { cell: '取自单元格', sum: '求和', difference: '相减', ratio: '相除', 'share-of-difference': '差额占比', count: '计数', points: '计分' },
  showCells: '查看来源单元格',
};

const english: ReportTexts = {
  generate: 'Write report',
  characters: (count) => `${count} characters`,
  totalCharacters: (count) => `About ${count} characters`,
  placeholders: (count) => `${count} to fill in`,
  keptEdits: (count, conflicts) => `${count} ${count === 1 ? 'edit' : 'edits'} made by hand on the report sheet will be kept${conflicts > 0 ? `; the data behind ${conflicts} of them have changed, please look` : ''}.`,
  openErrors: (count) => `${count} ${count === 1 ? 'error is' : 'errors are'} open. You can write the report now; mend ${count === 1 ? 'it' : 'them'} before it is handed in.`,
  seeFindings: 'Show',
  formulas: { cell: 'from the cell', sum: 'sum', difference: 'difference', ratio: 'quotient', 'share-of-difference': 'difference as a share', count: 'count', points: 'points' },
  showCells: 'Show the cells behind it',
};

export const reportTexts: Spoken<ReportTexts> = { 'zh-CN': chinese, en: english };

import type { DocumentBlock, DocumentCell, DocumentPlan } from '../../model/document-plan';
import type { Finding } from '../../model/evaluation';
import { severityNames } from '../../model/names';
import type { Prose } from '../../model/prose';
import { issueAndRemedy } from '../../units/messages';
import { paragraph } from './blocks';
import { closing } from './closing';
import { cellSides, paperWidth } from './report-blocks';

/** A report that was reviewed, and what was found in it. */
export interface Reviewed {
  readonly prose: Prose;
  readonly findings: readonly Finding[];
  /** False where the paragraphs of the text are cells of a sheet, which the findings name. */
  readonly inLines?: boolean;
  /** The lines on what was not judged. */
  readonly unjudged: readonly { readonly message: string }[];
  /** Whether the workbook it reports on was given beside it. */
  readonly withWorkbook: boolean;
}

/** What a reader of the table looks for, with the share of the width that each needs. */
const columns = [['序号', 4], ['位置', 7], ['原文', 13], ['问题', 15], ['请更正或补充', 11]] as const;
const size = 10.5;
const longestQuotation = 60;

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longestQuotation ? plain : `${plain.slice(0, longestQuotation - 20)}……${plain.slice(-20)}`;
};

const quotationOf = ({ text }: Prose, { place }: Finding): string => (place && place.end > place.start ? `「${shortened(text.slice(place.start, place.end))}」` : '—');

const placeOf = ({ text }: Prose, { place, at }: Finding, inLines: boolean): string => {
  if (!place) return at[0] ?? '全文';
  const line = inLines ? [`第${text.slice(0, place.start).split(/\r\n|[\r\n]/).length}行`] : [];
  return [...(place.chapter === null ? [] : [place.chapter]), ...line, ...at.slice(0, 1)].join('，');
};

const tableOf = (prose: Prose, findings: readonly Finding[], inLines: boolean): DocumentBlock => {
  const all = columns.reduce((sum, [, share]) => sum + share, 0);
  const cell = (column: number, text: string, look: DocumentCell['look']): DocumentCell => ({ column, span: 1, text, align: column === 0 || look === 'heading' ? 'center' : 'left', look });
  const rows = findings.map((finding, index) => [String(index + 1), placeOf(prose, finding, inLines), quotationOf(prose, finding), ...issueAndRemedy(finding.message)].map((text, column) => cell(column, text === '' ? '—' : text, 'text')));
  return { block: 'table', table: { widths: columns.map(([, share]) => (share / all) * paperWidth), size, sides: cellSides, headingRows: 1, rows: [columns.map(([heading], column) => cell(column, heading, 'heading')), ...rows].map((cells) => ({ least: null, cells })) } };
};

/** The first line of the text that is no chapter: its title. */
const titleOf = ({ text, headings }: Prose): string | null => {
  const line = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/).map((each) => each.trim()).find((each) => each !== '') ?? '';
  return line === '' || line.length > longestQuotation || headings[0]?.start === text.indexOf(line) ? null : line.replace(/^《|》$/g, '');
};

/** Returns the 退回意见 on a report: what must be put right and what should be, each with its place, its words, what is wrong and what to supply, and what was not judged. */
export const layOutOpinion = ({ prose, findings, unjudged, withWorkbook, inLines = true }: Reviewed, date: string | null): DocumentPlan => {
  const standing = findings.filter(({ waived }) => waived === null).sort((left, right) => (left.place?.start ?? -1) - (right.place?.start ?? -1));
  const aside = findings.filter(({ waived }) => waived !== null);
  const groups = [
    ['须更正的问题', standing.filter(({ severity }) => severity === 'error')],
    ['请核实完善的问题', standing.filter(({ severity }) => severity === 'warning' || severity === 'review')],
    ['可以改进之处', standing.filter(({ severity }) => severity === 'hint')],
  ] as const;
  const count = groups.flatMap(([, found], index) => (found.length > 0 ? [`${[severityNames.error, severityNames.warning, severityNames.hint][index]}${found.length}处`] : [])).join('、');
  const title = titleOf(prose);
  const opening = `${title === null ? '所报报告' : `《${title}》`}共${prose.sentences.length}句、${prose.claims.length}处数字，${withWorkbook ? '已对照所附工作簿复核' : '已复核'}，${count === '' ? '没有发现问题。' : `发现${count}，请逐项更正或说明后重新报送。`}`;
  const notJudged = [
    ...unjudged.map(({ message }) => message),
    ...aside.map(({ message, waived }) => `${issueAndRemedy(message)[0].replace(/。$/, '')}：已说明理由（${waived}），不列为问题。`),
  ];
  const chapters = [...groups.flatMap(([heading, found]) => (found.length > 0 ? [{ heading, blocks: [tableOf(prose, found, inLines)] }] : [])), ...(notJudged.length > 0 ? [{ heading: '没有判断的事项', blocks: notJudged.map((line) => paragraph('body', line)) }] : [])];
  return {
    title: '退回意见',
    sections: [
      {
        pages: 'paper',
        blocks: [paragraph('title', '退回意见'), paragraph('body', opening), ...chapters.flatMap(({ heading, blocks }, index) => [paragraph('heading1', `${'一二三四'[index]}、${heading}`), ...blocks]), ...closing(null, date)],
      },
    ],
  };
};

import { sameAs } from '../../check/same-finding';
import type { DocumentBlock, DocumentCell, DocumentPlan } from '../../model/document-plan';
import type { Finding } from '../../model/evaluation';
import type { Place, Prose } from '../../model/prose';
import { issueAndRemedy } from '../../units/messages';
import { paragraph } from './blocks';
import { closing } from './closing';
import { placesIn } from './place-in-text';
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
  /** Whose report it is; null where it names nobody. */
  readonly unit: string | null;
}

/** What a reader of the table looks for, with the share of the width that each needs. */
const columns = [['序号', 4], ['位置', 9], ['原文', 12], ['问题', 14], ['请更正或补充', 11]] as const;
const size = 10.5;
const longestQuotation = 60;

const shortened = (text: string): string => {
  // A line that a page broke is one line again.
  const plain = text.replace(/([^。！？；：\s])[\r\n]+(?=\S)/g, '$1').replace(/\s+/g, ' ').trim().replace(/^[-•●○◆*·] ?(?!\d)/, '');
  return plain.length <= longestQuotation ? plain : `${plain.slice(0, longestQuotation - 20)}……${plain.slice(-20)}`;
};

/** Words this short are quoted with the clause they stand in: of a bare 「7个」 nobody knows which. */
const tooShort = 12;
const clauseBefore = /[^，,。；;：:！？!?（(\r\n\t]{0,24}$/;
const clauseBehind = /^[^，,。；;！？!?）)\r\n\t]{0,16}/;

const quotationOf = ({ text }: Prose, { place }: Finding): string => {
  if (!place || place.end <= place.start) return '—';
  const words = text.slice(place.start, place.end);
  if (words.length >= tooShort) return `「${shortened(words)}」`;
  const [before = ''] = clauseBefore.exec(text.slice(Math.max(0, place.start - 30), place.start)) ?? [];
  const [behind = ''] = /[。！？]$/.test(words) ? [] : (clauseBehind.exec(text.slice(place.end, place.end + 20)) ?? []);
  return `「${shortened(`${before}${words}${behind}`)}」`;
};

/** Returns the findings with what the text and the workbook both tell told once: of the text, with the cell. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const inText = findings.filter(({ place }) => place);
  const toldBy = new Map(findings.map((finding) => [finding, finding.place ? undefined : inText.find((one) => sameAs(one, finding))] as const));
  return findings.filter((finding) => !toldBy.get(finding)).map((finding) => {
    const cells = findings.flatMap((other) => (toldBy.get(other) === finding ? other.at : []));
    return cells.length === 0 ? finding : { ...finding, at: [...finding.at, ...cells] };
  });
};

const cellOf = (cell: string, inLines: boolean): string => (inLines ? `工作簿 ${cell}` : cell);

const placeOf = ({ place, at }: Finding, words: (place: Place) => string, inLines: boolean): string => {
  const cells = at.slice(0, 1).map((cell) => cellOf(cell, inLines));
  if (!place) return cells[0] ?? '全文';
  return [...(inLines ? [words(place)] : place.chapter === null ? [] : [place.chapter]), ...cells].join('，');
};

const tableOf = (prose: Prose, findings: readonly Finding[], before: number, inLines: boolean): DocumentBlock => {
  const all = columns.reduce((sum, [, share]) => sum + share, 0);
  const cell = (column: number, text: string, look: DocumentCell['look']): DocumentCell => ({ column, span: 1, text, align: column === 0 || look === 'heading' ? 'center' : 'left', look });
  const words = placesIn(prose);
  const rows = findings.map((finding, index) => [String(before + index + 1), placeOf(finding, words, inLines), quotationOf(prose, finding), ...issueAndRemedy(finding.message)].map((text, column) => cell(column, text === '' ? '—' : text, 'text')));
  return { block: 'table', table: { widths: columns.map(([, share]) => (share / all) * paperWidth), size, sides: cellSides, headingRows: 1, rows: [columns.map(([heading], column) => cell(column, heading, 'heading')), ...rows].map((cells) => ({ least: null, cells })) } };
};

/** The first line of the text that is no chapter: its title, with the line that a unit stands above. */
const titleOf = ({ text, headings }: Prose): string | null => {
  const [first = '', second = ''] = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/).map((each) => each.trim()).filter((each) => each !== '');
  const line = !/报告$/.test(first) && /^[^。：:]{0,50}(?:绩效|自评)[^。：:]{0,20}报告$/.test(second) ? `${first}${second}` : first;
  return line === '' || line.length > longestQuotation || headings[0]?.start === text.indexOf(first) ? null : line.replace(/^《|》$/g, '');
};

/** Returns the 退回意见 on a report: what must be put right and what should be, each with its place, its words, what is wrong and what to supply, and what was not judged. */
export const layOutOpinion = ({ prose, findings, unjudged, withWorkbook, unit, inLines = true }: Reviewed, date: string | null): DocumentPlan => {
  const standing = once(findings.filter(({ waived }) => waived === null)).slice().sort((left, right) => (left.place?.start ?? -1) - (right.place?.start ?? -1));
  const aside = findings.filter(({ waived }) => waived !== null);
  const groups = [
    ['须更正的', standing.filter(({ severity }) => severity === 'error')],
    ['须核实完善的', standing.filter(({ severity }) => severity === 'warning' || severity === 'review')],
    ['可以改进的', standing.filter(({ severity }) => severity === 'hint')],
  ] as const;
  const count = groups.flatMap(([name, found]) => (found.length > 0 ? [`${name}${found.length}处`] : [])).join('、');
  const title = titleOf(prose);
  const opening = `你单位报送的${title === null ? '绩效自评报告' : `《${title}》`}共${prose.sentences.length}句、${prose.claims.length}处数字，${withWorkbook ? '已对照所附工作簿复核' : '已复核'}，${count === '' ? '没有发现问题。' : `有${count}，列在下面；请逐项更正或说明后重新报送。`}`;
  const notJudged = [
    ...unjudged.map(({ message }) => message),
    ...aside.map(({ message, waived }) => `${issueAndRemedy(message)[0].replace(/。$/, '')}：已说明理由（${waived}），不列为问题。`),
  ];
  // One count through all tables, so that an answer can name a number.
  const before = (index: number): number => groups.slice(0, index).reduce((sum, [, found]) => sum + found.length, 0);
  const chapters = [...groups.flatMap(([name, found], index) => (found.length > 0 ? [{ heading: `${name}问题`, blocks: [tableOf(prose, found, before(index), inLines)] }] : [])), ...(notJudged.length > 0 ? [{ heading: '没有判断的事项', blocks: notJudged.map((line) => paragraph('body', line)) }] : [])];
  return {
    title: '退回意见',
    sections: [
      {
        pages: 'paper',
        blocks: [paragraph('title', '退回意见'), paragraph('addressee', ...(unit === null ? [{ text: '【待填写：报送单位】', open: true as const }] : [unit]), '：'), paragraph('body', opening), ...chapters.flatMap(({ heading, blocks }, index) => [paragraph('heading1', `${'一二三四'[index]}、${heading}`), ...blocks]), ...closing({ text: '【待填写：退回单位】', open: true }, date)],
      },
    ],
  };
};

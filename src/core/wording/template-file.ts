import type { Composition } from '../model/composition';
import type { Evaluation } from '../model/evaluation';
import type { Rewording } from '../model/settings';
import { fieldsOf } from './fields';
import { fill } from './fill';

/** What ends the name of a template file. */
export const templateEnding = '.jishu-template.json';
const format = 'jishu-template';
const version = 1;

/** A text for a passage, apart from any workbook: no number of one is in it but what a person typed. */
export type TemplatePassage = Pick<Rewording, 'passage' | 'place' | 'text'>;

/** Why a file is no template that can be used, and the way out. */
export interface TemplateProblem {
  readonly problem: string;
}

/** Returns a template file of own texts: their words and where they stand. The same texts make the same file. */
export const templateText = (rewordings: readonly TemplatePassage[]): string =>
  `${JSON.stringify({ format, version, passages: rewordings.map(({ passage, place, text }) => ({ passage, place, text })) }, null, 2)}\n`;

/** As much as a workbook's own texts can come to, and more than anybody writes. */
const mostLetters = 8_000_000;
const mostPassages = 5_000;
const longest = { passage: 2_000, place: 2_000, text: 32_767 } as const;
const fieldWords = { passage: '段落编号', place: '所在章节', text: '自己的文字' } as const;
type Key = keyof typeof longest;
const keys = Object.keys(longest) as readonly Key[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const others = (value: Readonly<Record<string, unknown>>, known: readonly string[]): string | undefined => Object.keys(value).find((key) => !known.includes(key));

const passageIn = (value: unknown): TemplatePassage | string => {
  if (!isRecord(value)) return '不是一段文字';
  if (others(value, keys) !== undefined) return '有程序不认识的内容';
  for (const key of keys) {
    const own = value[key];
    if (typeof own !== 'string') return `没有${fieldWords[key]}`;
    if (own.length > longest[key]) return `${fieldWords[key]}太长`;
    if (key !== 'place' && own.trim() === '') return `${fieldWords[key]}是空的`;
  }
  return { passage: String(value['passage']), place: String(value['place']), text: String(value['text']) };
};

/** Returns the texts of a template file, or why it is none. Whatever the file holds, nothing of it is run, and what is not known is refused. */
export const readTemplate = (content: string): readonly TemplatePassage[] | TemplateProblem => {
  if (content.length > mostLetters) return { problem: '文件太大，不是绩述存下的模板' };
  let read: unknown;
  try {
    read = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return { problem: '这个文件不是模板：内容读不懂。请选由「存为模板」存下的文件' };
  }
  if (!isRecord(read) || read['format'] !== format) return { problem: '这个文件不是绩述的模板。请选由「存为模板」存下的文件' };
  if (read['version'] !== version) return { problem: '这个模板是别的版本的程序存的，本程序读不了；请更新程序，或用原来的程序重新存一份' };
  const { passages } = read;
  if (!Array.isArray(passages) || others(read, ['format', 'version', 'passages']) !== undefined) return { problem: '模板的内容不完整，可能被改动过；请重新存一份' };
  if (passages.length === 0) return { problem: '模板中没有文字' };
  if (passages.length > mostPassages) return { problem: '文件太大，不是绩述存下的模板' };
  const texts: TemplatePassage[] = [];
  const seen = new Set<string>();
  for (const [index, value] of passages.entries()) {
    const found = passageIn(value);
    if (typeof found === 'string') return { problem: `模板的第${index + 1}段${found}；请改正，或重新存一份` };
    if (seen.has(found.passage)) return { problem: `模板的第${index + 1}段重复了前面的一段；请改正，或重新存一份` };
    seen.add(found.passage);
    texts.push(found);
  }
  return texts;
};

/** A text of a template beside a workbook's report. */
export interface FittingPassage extends TemplatePassage {
  /** The headings it stands under in this report. */
  readonly here: string;
  /** What is generated for the passage here. */
  readonly generated: string;
  /** The person's text that stands there now; null where none does, or the same. */
  readonly before: string | null;
  /** Fields of it that come to nothing in this workbook. */
  readonly open: number;
}

/** How a template fits a workbook. */
export interface TemplateFit {
  /** Texts for passages of this report that have none yet. */
  readonly fresh: readonly FittingPassage[];
  /** Texts for passages that have another one. */
  readonly conflicts: readonly FittingPassage[];
  /** Texts that stand there already. */
  readonly same: readonly TemplatePassage[];
  /** Texts for passages that this report does not have. */
  readonly unfit: readonly TemplatePassage[];
}

/** Returns how the texts of a template fit a report. */
export const fitTemplate = (texts: readonly TemplatePassage[], { passages }: Pick<Composition, 'passages'>, evaluation: Evaluation): TemplateFit => {
  const known = new Map(passages.map((one) => [one.passage, one]));
  const [fresh, conflicts, same, unfit]: [FittingPassage[], FittingPassage[], TemplatePassage[], TemplatePassage[]] = [[], [], [], []];
  const book = fieldsOf(evaluation);
  for (const own of texts) {
    const there = known.get(own.passage);
    const before = there?.rewording?.text ?? null;
    if (!there) unfit.push(own);
    else if (before === own.text) same.push(own);
    else (before === null ? fresh : conflicts).push({ ...own, here: there.place, generated: generatedText(there), before, open: fill(own.passage, own.text, book, null).problems.length });
  }
  return { fresh, conflicts, same, unfit };
};

/** Returns what a reader sees of what is generated for a passage. */
export const generatedText = ({ generated, table }: Pick<Composition['passages'][number], 'generated' | 'table'>): string => (table ? '（表格）' : generated.map(({ text }) => text).join(''));

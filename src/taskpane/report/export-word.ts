import type { DocumentPlan } from '../../core/model/document-plan';
import type { Evaluation } from '../../core/model/evaluation';
import type { Report } from '../../core/model/report';
import type { Snapshot } from '../../core/model/snapshot';
import type { PersonalDetail } from '../../core/publish/personal-details';
import { loadPart } from '../../hosts/load-part';
import { withoutForbidden } from './save-file';

/** A document ready to be written, with what a public version would mask. */
export interface Prepared {
  readonly plan: DocumentPlan;
  readonly details: readonly PersonalDetail[];
}

/** Lays the report out as a document, with the forms of the workbook annexed where one is given. What does so comes only when it is asked for. @throws HostError */
export const prepareWord = async (report: Report, evaluation: Evaluation, date: string | null, annexed: Snapshot | null): Promise<Prepared> => {
  const [{ documentOf }, { forms }, { personalDetails }] = await Promise.all([loadPart(import('../../core/pipeline/document')), loadPart(import('../../core/pipeline/forms')), loadPart(import('../../core/publish/personal-details'))]);
  const plan = documentOf(report, evaluation, { date, forms: annexed ? forms(evaluation, annexed).all : [] });
  return { plan, details: personalDetails(plan) };
};

/** A document as a file, and its words for where no file can be saved. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Returns the .docx with these details masked. @throws HostError */
export const writtenWord = async (plan: DocumentPlan, hidden: readonly PersonalDetail[]): Promise<Written> => {
  const [{ writeWord }, { masked }] = await Promise.all([loadPart(import('../../export/word')), loadPart(import('../../core/publish/personal-details'))]);
  const shown = masked(plan, hidden);
  return { bytes: writeWord(shown), text: plainText(shown) };
};

/** Returns a day of a date field, 2025-03-20, as papers print it; null where none is given. */
export const printedDay = (value: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? null : `${year}年${Number(month)}月${Number(day)}日`;
};

/** Returns a name for the file: what it is of, without signs that no file's name may have. */
export const wordFileName = ({ facts }: Pick<Evaluation, 'facts'>, report: Report): string =>
  withoutForbidden(`${facts.unit.name ?? ''}${facts.unit.year === null ? '' : `${facts.unit.year}年度`}${report.title}.docx`);

/** Returns the report as plain text, as it can be pasted anywhere. */
const plainText = ({ sections }: DocumentPlan): string =>
  sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === 'paragraph' ? [block.paragraph.runs.map(({ text }) => text).join('')] : block.table.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')))))
    .join('\n');

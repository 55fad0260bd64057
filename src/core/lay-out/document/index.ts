import type { DocumentBlock, DocumentPlan, DocumentRun, DocumentSection } from '../../model/document-plan';
import type { Evaluation } from '../../model/evaluation';
import type { Report } from '../../model/report';
import { layOutForms } from '../form';
import { annexList, formBlocks } from './annexes';
import { textWidth } from '../wrap';
import { reportBlocks } from './report-blocks';
import { scoreBars } from './score-bars';

/** What a person says of a document beside the report. */
export interface DocumentWishes {
  /** The date at its end, as it is printed; null leaves it open. Never taken from a clock. */
  readonly date: string | null;
  /** Whether the 自评表 of the projects are annexed. */
  readonly forms: boolean;
}

/** The place for a date that nobody has given. */
const openDate = '　　　　年　　月　　日';

/** The date keeps so many characters free at the right; the unit's name stands in the middle above it. */
const free = 4;
/** Lines kept free above the unit's name. */
const aboveSignature = 2;

const closing = (unit: string | null, date: string | null): readonly DocumentBlock[] => {
  const shown = date ?? openDate;
  const [name, day] = [textWidth(unit ?? ''), textWidth(shown)];
  const sign = (right: number, run: DocumentRun, above = 0): DocumentBlock => ({ block: 'paragraph', paragraph: { kind: 'signature', runs: [run], right, ...(above > 0 ? { above } : {}) } });
  const dayFree = Math.max(free, (name - day) / 2);
  return [...(unit === null ? [] : [sign(Math.max(0, dayFree + (day - name) / 2), { text: unit }, aboveSignature)]), sign(dayFree, date === null ? { text: shown, open: true } : { text: shown }, unit === null ? aboveSignature : 0)];
};

/** Returns the report as a document: chapters with their tables, the picture of the scores, the list of annexes, unit and date, then the forms. */
export const layOutDocument = (report: Report, evaluation: Evaluation, { date, forms: annexed }: DocumentWishes): DocumentPlan => {
  const { facts, scheme } = evaluation;
  const plans = annexed ? layOutForms(evaluation, []) : [];
  const paper = reportBlocks(report, ({ id }) => (id === 'conclusion' ? scoreBars(evaluation) : []));
  const last = report.chapters.some(({ id }) => id === 'conclusion') ? [] : scoreBars(evaluation);
  const main: DocumentSection = { pages: 'paper', blocks: [...paper, ...last, ...annexList(scheme.form.title, plans.length > 0 ? facts.projects.map(({ name }) => name) : []), ...closing(facts.unit.name, date)] };
  const annexes = plans.map((plan, index): DocumentSection => ({ pages: 'annex', blocks: formBlocks(plan, plans.length === 1 ? '附件' : `附件${index + 1}`) }));
  return { title: report.title, sections: [main, ...annexes] };
};

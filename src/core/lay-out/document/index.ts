import type { DocumentPlan, DocumentSection } from '../../model/document-plan';
import type { Evaluation } from '../../model/evaluation';
import type { Report } from '../../model/report';
import { layOutForms } from '../form';
import { annexList, formBlocks } from './annexes';
import { closing } from './closing';
import { reportBlocks } from './report-blocks';
import { scoreBars } from './score-bars';

/** What a person says of a document beside the report. */
export interface DocumentWishes {
  /** The date at its end, as it is printed; null leaves it open. Never taken from a clock. */
  readonly date: string | null;
  /** Whether the 自评表 of the projects are annexed. */
  readonly forms: boolean;
}

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

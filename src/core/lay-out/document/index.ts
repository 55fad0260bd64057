import type { DocumentPlan, DocumentSection } from '../../model/document-plan';
import type { Evaluation } from '../../model/evaluation';
import type { Report } from '../../model/report';
import type { SheetPlan } from '../../model/sheet-plan';
import { annexList, formBlocks } from './annexes';
import { closing } from './closing';
import { reportBlocks } from './report-blocks';
import { scoreBars } from './score-bars';

/** What a person says of a document beside the report. */
export interface DocumentWishes {
  /** The date at its end, as it is printed; null leaves it open. Never taken from a clock. */
  readonly date: string | null;
  /** The 自评表 to annex, one for each project, as their sheets will stand; none for a report without them. */
  readonly forms: readonly SheetPlan[];
}

/** Returns the report as a document: chapters with their tables, the picture of the scores, the list of annexes, unit and date, then the forms. */
export const layOutDocument = (report: Report, evaluation: Evaluation, { date, forms }: DocumentWishes): DocumentPlan => {
  const { facts, scheme } = evaluation;
  const paper = reportBlocks(report, ({ id }) => (id === 'conclusion' ? scoreBars(evaluation) : []));
  const last = report.chapters.some(({ id }) => id === 'conclusion') ? [] : scoreBars(evaluation);
  const main: DocumentSection = { pages: 'paper', blocks: [...paper, ...last, ...annexList(scheme.form.title, forms.length > 0 ? facts.projects.map(({ name }) => name) : []), ...closing(facts.unit.name === null ? null : { text: facts.unit.name }, date)] };
  const annexes = forms.map((plan, index): DocumentSection => ({ pages: 'annex', blocks: formBlocks(plan, forms.length === 1 ? '附件' : `附件${index + 1}`) }));
  return { title: report.title, sections: [main, ...annexes] };
};

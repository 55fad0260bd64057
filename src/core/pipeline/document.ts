import type { DocumentPlan } from '../model/document-plan';
import type { Evaluation } from '../model/evaluation';
import type { Report } from '../model/report';
import type { TextReview } from './review';
import { unitNamesIn } from '../check/unit-names';
import { layOutOpinion } from '../lay-out/document/opinion';
import { layOutDocument, type DocumentWishes } from '../lay-out/document';

export type { DocumentWishes };

/** Returns the document to write of a report. */
export const documentOf = (report: Report, evaluation: Evaluation, wishes: DocumentWishes): DocumentPlan => layOutDocument(report, evaluation, wishes);

/** Returns the 退回意见 on a report that was reviewed, to write; `date` as it is printed, null leaves it open; `inLines` false where its paragraphs are cells of a sheet. */
export const opinionOf = ({ prose, findings, unjudged }: TextReview, withWorkbook: boolean, date: string | null, inLines = true): DocumentPlan => layOutOpinion({ prose, findings, unjudged, withWorkbook, inLines, unit: unitNamesIn(prose)[0]?.name ?? null }, date);

import type { DocumentPlan } from '../model/document-plan';
import type { Evaluation } from '../model/evaluation';
import type { Report } from '../model/report';
import { layOutDocument, type DocumentWishes } from '../lay-out/document';

export type { DocumentWishes };

/** Returns the document to write of a report. */
export const documentOf = (report: Report, evaluation: Evaluation, wishes: DocumentWishes): DocumentPlan => layOutDocument(report, evaluation, wishes);

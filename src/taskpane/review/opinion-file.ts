import type { TextReview } from '../../core/pipeline/review';
import { loadPart } from '../../hosts/load-part';
import { writtenWord } from '../report/export-word';
import type { Written } from '../report/export-word';

/** Returns the 退回意见 on a review as a Word file. What writes it comes only when it is asked for. @throws HostError */
export const writtenOpinion = async (review: TextReview, { withWorkbook, date, inLines }: { readonly withWorkbook: boolean; readonly date: string | null; readonly inLines: boolean }): Promise<Written> => {
  const { opinionOf } = await loadPart(import('../../core/pipeline/document'));
  return writtenWord(opinionOf(review, withWorkbook, date, inLines), []);
};

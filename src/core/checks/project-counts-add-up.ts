import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { projectCountsIn } from '../check/project-counts-in-text';
import type { ProjectCount } from '../model/facts';

type Counts = Readonly<Partial<Record<ProjectCount, { readonly count: number }>>>;

/** Returns what a message says of numbers that do not add up; null where they do, or too few are stated. */
const differenceOf = ({ initial, added, cancelled, stated }: Counts) => {
  // Without a word on changes the two numbers may be of different days.
  if (!initial || !stated || (!added && !cancelled)) return null;
  const [more, less] = [added?.count ?? 0, cancelled?.count ?? 0];
  const computed = initial.count + more - less;
  return computed === stated.count ? null : { initial: String(initial.count), added: String(more), cancelled: String(less), computed: String(computed), stated: String(stated.count) };
};

export const projectCountsAddUp = defineCheck({
  id: 'project-counts-add-up',
  code: 'M19',
  title: { zh: '项目总数等于年初项目数加新增减取消', en: 'The number of projects is the initial one plus those added less those cancelled' },
  fault: '项目个数不符',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    differs: { zh: '年初{initial}个项目，新增{added}个，取消{cancelled}个，应为{computed}个，写的是{stated}个；请核实，或写明差额的去向。', en: '{initial} projects at first, {added} added and {cancelled} cancelled make {computed}, but {stated} are stated; check, or say what became of the others.' },
  },
  *find({ facts: { unit } }) {
    const found = differenceOf(unit.counts);
    if (found) yield { message: 'differs', at: [unit.counts.stated, unit.counts.initial, unit.counts.added, unit.counts.cancelled].flatMap((count) => count?.at ?? []), data: found };
  },
  *findInText({ prose, workbook }) {
    for (const counts of projectCountsIn(prose.text, ownSentencesOf(prose, workbook?.facts))) {
      const found = differenceOf(counts);
      if (found && counts.stated) yield { message: 'differs', at: [], place: placeOfClaim(counts.stated.claim), data: found };
    }
  },
});

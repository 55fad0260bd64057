import type { Facts, Measure } from '../model/facts';
import { amountKinds, measureNames } from '../model/names';
import { addedUp, amountOf } from './funds';
import { excess, money, ratio, shareOfExcess, type Sum } from './pieces';
import type { Words } from './say';
import { sumTolerance } from '../units/money';

const difference = (stated: Sum, added: Sum): Words => {
  if (added.fen < stated.fen) return ['相差', excess(stated, added), stated.fen > 0 ? ['（占合计的', shareOfExcess(stated, added), '）'] : '', '，没有列明对应的项目'];
  return ['超出合计', excess(added, stated), stated.fen > 0 ? ['（各项目之和为合计的', ratio(added, stated), '）'] : ''];
};

/** Returns how the stated total of a measure and Σ of the projects differ; null where they do not, or one of them is not stated. */
export const gapWords = (facts: Facts, measure: Measure): Words | null => {
  const [stated, added] = [amountOf(facts.total, measure), addedUp(facts.projects, measure)];
  // What rounding explains is no gap: the check is silent on it as well.
  const terms = facts.projects.filter((project) => project[measure] !== null).length;
  const unit = facts.sums.find(({ covers }) => covers === 'table')?.columns.find((column) => column.measure === measure)?.unit ?? '万元';
  if (!stated || !added || Math.abs(stated.fen - added.fen) <= sumTolerance(unit, terms)) return null;
  return ['表列', measureNames[measure], '合计', money(stated), '，各项目之和', money(added), '，', difference(stated, added), '。'];
};

/** Returns how a total of one kind and items of another stand: the kinds, both amounts and what lies between them. */
export const kindsWords = (facts: Facts, { total, items }: { readonly total: Measure; readonly items: Measure }): Words => {
  const [stated, added] = [amountOf(facts.total, total), addedUp(facts.projects, items)];
  if (!stated || !added) return '';
  const amounts: Words = ['表列合计', money(stated), '为', amountKinds[total], '，各项目之和', money(added), '为', amountKinds[items], '，两者口径不同'];
  return [amounts, stated.fen === added.fen ? '，金额相等。' : ['，', difference(stated, added), '。']];
};

/** Returns by how much the stated total of one measure and Σ of the projects by another, which may be the same, differ. */
export const gapAmount = (facts: Facts, total: Measure, items: Measure): Words => {
  const [stated, added] = [amountOf(facts.total, total), addedUp(facts.projects, items)];
  if (!stated || !added) return '';
  return added.fen < stated.fen ? excess(stated, added) : excess(added, stated);
};

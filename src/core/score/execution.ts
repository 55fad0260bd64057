import Big from 'big.js';
import type { Project } from '../model/facts';
import type { Options } from '../model/options';
import type { Scheme } from '../model/scheme';
import { measureNames } from '../model/names';
import { plain, portionOf } from '../units/decimal';
import { formatWan } from '../units/money';
import { formatAgainst, formatLine } from '../units/percent';
import { shareOfMaximum } from './completion-ratio';
import { awardByPerson, byPerson, type Award, type FormulaLine } from './scoring-rule';

/** Returns whether a person has said that the project is finished; null where nobody has. */
const finished = ({ id }: Project, { finished: said }: Options): boolean | null => (said === undefined ? null : typeof said === 'string' ? said === 'yes' : said[id] === undefined ? null : said[id] === 'yes');

/** Returns the points that the execution item can bring; null where the form has no column of points. */
export const executionMaximum = (project: Project, scheme: Scheme): string | null => {
  const own = project.executionItem;
  const withoutPoints = own ? own.maxPoints === null : project.indicators.length > 0 && project.indicators.every(({ maxPoints }) => maxPoints === null);
  return withoutPoints ? null : (own?.maxPoints ?? scheme.executionPoints);
};

const unknown = (why: string): Award => ({ points: null, reason: `${why}，执行率无从计算，待人工评定` });

/** Returns the formula of 预算执行率 under a scheme, in the same form as that of a scoring rule. */
export const executionFormula = ({ execution, rateBasis }: Scheme): readonly FormulaLine[] => {
  const budget = measureNames[rateBasis];
  const undecided = { when: `${budget}≤0`, gives: byPerson };
  if (execution.kind === 'proportional') return [undecided, { when: '全年执行数＜0', gives: '0' }, { when: `全年执行数＞${budget}`, gives: 'W' }, { when: null, gives: `全年执行数÷${budget}×W` }];
  return [
    undecided,
    { when: `已完成，全年执行数≤${budget}`, gives: 'W' },
    { when: '已完成', gives: byPerson },
    { when: '尚未完成，执行率≥100%', gives: byPerson },
    ...execution.unfinished.filter(({ share }) => share !== '0').map(({ from, share }) => ({ when: `尚未完成，执行率≥${formatLine(new Big(from))}`, gives: shareOfMaximum(share) })),
    { when: '尚未完成', gives: '0' },
    { when: '是否完成没有写明', gives: byPerson },
  ];
};

/** Returns the points of 预算执行率, never above the maximum. What has no rule (a budget of 0 or less, finished beyond the budget, unfinished with all of it spent) is the person's declared 得分. */
export const awardExecution = (project: Project, scheme: Scheme, options: Options, maxPoints: Big | null): Award => {
  if (maxPoints === null) return { points: null, reason: '没有分值，不计分' };
  const budget = measureNames[scheme.rateBasis];
  const [allotted, executed] = [project[scheme.rateBasis], project.executed];
  if (allotted === null) return unknown(`没有${budget}`);
  const declared = project.executionItem?.declaredPoints ?? null;
  if (allotted <= 0) return awardByPerson(`${budget}${allotted === 0 ? '为0' : `${formatWan(allotted)}为负`}，执行率无从计算`, declared, maxPoints);
  if (executed === null) return unknown('没有全年执行数');
  const w = plain(maxPoints);
  const quotient = `全年执行数${formatWan(executed)}÷${budget}${formatWan(allotted)}`;
  if (scheme.execution.kind === 'proportional') {
    const formula = `${quotient}×${w}`;
    if (executed > allotted) return { points: maxPoints, reason: `${formula}，超过分值，按分值计${w}分` };
    if (executed < 0) return { points: maxPoints.times(0), reason: `${formula}为负，得0分` };
    return { points: portionOf(maxPoints, executed, allotted), reason: formula, computed: true };
  }
  const rate = new Big(executed).div(allotted);
  const done = finished(project, options);
  if (done === null) return { points: null, reason: `${quotient}；是否已完成没有写明，按档计分须先确定，待人工评定`, needs: 'finished' };
  if (done) return rate.lte(1) ? { points: maxPoints, reason: `${quotient}，已完成且未超预算，得${w}分` } : awardByPerson(`${quotient}，已完成但超出预算`, declared, maxPoints);
  const { unfinished } = scheme.execution;
  if (rate.gte(1)) return awardByPerson(`${quotient}，尚未完成而执行率达到100%`, declared, maxPoints);
  const index = unfinished.findIndex(({ from }) => rate.gte(from));
  const band = unfinished[index];
  if (!band) return { points: maxPoints.times(0), reason: `${quotient}，尚未完成，得0分` };
  const upper = new Big(unfinished[index - 1]?.from ?? 1);
  const points = maxPoints.times(band.share);
  return { points, reason: `${quotient}＝${formatAgainst(rate, upper)}，尚未完成，在${formatLine(new Big(band.from))}（含）至${formatLine(upper)}一档，得${plain(points)}分` };
};

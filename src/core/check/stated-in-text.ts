import Big from 'big.js';
import type { Amounts, At, Facts, Indicator, Measure, RateBasis } from '../model/facts';
import { measureNames } from '../model/names';
import type { Claim } from '../model/prose';
import type { CellRef } from '../units/address';
import { decimal } from '../units/decimal';
import { formatExact } from '../units/money';
import { formatShare } from '../units/percent';
import type { Said } from './claims-of';
import { numberIn } from './number-in';
import { halfDigit, halfDigitInFen } from './shown-number';

/** A figure of a text that the text gives the name of a figure in the workbook, and that is another. */
export interface Contradicted {
  readonly claim: Claim;
  /** The project or the indicator that it is of; null for the whole of several projects. */
  readonly name: string | null;
  /** 全年执行数, 预算执行率, 实际完成值 … */
  readonly what: string;
  /** What the workbook says, as shown. */
  readonly actual: string;
  readonly at: readonly CellRef[];
}

type Row = Amounts & { readonly at: At<Measure> };
interface Owner {
  readonly name: string | null;
  readonly row: Row;
}

/** What a text calls a measure right before its amount. 项目支出 and a bare 预算 are none: they may mean several. */
const measureWords: Readonly<Record<Measure, RegExp>> = {
  initial: /年初(?:预算|安排|批复(?:预算)?)(?:数)?/g,
  adjusted: /(?:全年|调整后的?(?:全年)?)预算(?:数)?|调整后的?预算(?:数)?|调整预算数/g,
  received: /(?:资金)?(?:实际)?到位(?:资金|数)?/g,
  executed: /(?:全年|实际)执行(?:数)?|(?:预算)?执行数|(?:实际|全年|累计)支出(?:数)?|已支出/g,
};
const rates: readonly { readonly of: Measure; readonly over: readonly Measure[]; readonly words: RegExp; readonly name: string }[] = [
  { of: 'executed', over: ['adjusted', 'initial', 'received'], words: /(?:预算|资金)?执行率/g, name: '预算执行率' },
  { of: 'received', over: ['adjusted', 'initial'], words: /(?:预算|资金)?到位率/g, name: '资金到位率' },
];
/** What may stand around the name of a figure of the whole; of any other words nobody knows whose the figure is. */
const filling = /(?:19|20)\d\d年(?:度)?|本单位|我单位|本项目|该项目|项目|财政|专项|部门|资金|经费|全年|本年(?:度)?|当年|总额|总计|共计|合计|为|是|达到|达|共|计|的|[\s、，,；;：:]/g;
const joined = /(?:为|是|达到|达|共计|共|计|[\s：:])*$/;
const allReceived = /^[^，,；;。]{0,4}(?:已|均|都)?(?:全部|全额|足额)(?:按时|及时)?到位/;

const wholeOf = ({ projects, total, sum }: Facts): Row => {
  const stated = (measure: Measure): number | null => total[measure] ?? (projects.every((project) => project[measure] !== null) ? sum[measure] : null);
  const cells = (measure: Measure): readonly CellRef[] => total.at[measure] ?? projects.flatMap(({ at }) => at[measure] ?? []);
  return { initial: stated('initial'), adjusted: stated('adjusted'), received: stated('received'), executed: stated('executed'), at: { initial: cells('initial'), adjusted: cells('adjusted'), received: cells('received'), executed: cells('executed') } };
};

/** Returns true where words end with what a pattern names. */
const endsWith = (words: string, pattern: RegExp): boolean => new RegExp(`(?:${pattern.source})$`).test(words.replace(joined, ''));

const showsMoney = (claim: Claim, stated: number): boolean => Math.abs((claim.fen ?? 0) - stated) <= halfDigitInFen(claim);

const ofAmount = (claim: Claim, { name, row }: Owner, measure: Measure, toTheFen = false): readonly Contradicted[] => {
  const stated = row[measure];
  return stated === null || (toTheFen ? claim.fen === stated : showsMoney(claim, stated)) ? [] : [{ claim, name, what: measureNames[measure], actual: formatExact(stated), at: row.at[measure] ?? [] }];
};

/** Returns an amount that is said to have been received in full, and was not; where the workbook does not say what was received, it can be no more than the budget of the year. */
const ofReceived = (claim: Claim, owner: Owner, toTheFen: boolean): readonly Contradicted[] => {
  const { received, adjusted } = owner.row;
  if (received !== null || adjusted === null || (claim.fen ?? 0) <= adjusted) return ofAmount(claim, owner, 'received', toTheFen);
  return ofAmount(claim, owner, 'adjusted', toTheFen).map((found) => ({ ...found, what: measureNames.received, actual: `${measureNames.adjusted}${found.actual}` }));
};

/** Returns a rate that is had from the workbook's amounts on no basis; what it should be on the basis of the rates is shown, with the basis. */
const ofRate = (claim: Claim, { name, row }: Owner, { of, over, name: what }: (typeof rates)[number], basis: RateBasis): readonly Contradicted[] => {
  const part = row[of];
  const ratios = (of === 'executed' ? [...over].sort((one, other) => Number(other === basis) - Number(one === basis)) : over).flatMap((measure) => (part !== null && (row[measure] ?? 0) > 0 ? [{ measure, ratio: new Big(part).div(row[measure] ?? 1) }] : []));
  const [official] = ratios;
  if (!official || ratios.some(({ ratio }) => ratio.times(100).minus(claim.value ?? 0).abs().lte(halfDigit(claim)))) return [];
  return [{ claim, name, what, actual: `${formatShare(official.ratio)}（${measureNames[of]}÷${measureNames[official.measure]}）`, at: [...(row.at[of] ?? []), ...(row.at[official.measure] ?? [])] }];
};

/** Returns the amounts and rates of a sentence that it states of the whole, or of a project named before them, and that the workbook has otherwise. Behind words that name something else it is not read on. */
const ofFunds = ({ text, start, claims }: Said, facts: Facts): readonly Contradicted[] => {
  if (claims[0]?.kind !== 'money' && claims[0]?.kind !== 'rate') return [];
  const projects = facts.projects.filter(({ name }) => text.includes(name)).sort((one, other) => other.name.length - one.name.length);
  const found: Contradicted[] = [];
  let owner: Owner = { name: facts.projects.length === 1 ? (facts.projects[0]?.name ?? null) : null, row: wholeOf(facts) };
  let from = 0;
  for (const claim of claims) {
    const lead = text.slice(from, claim.start - start);
    const named = projects.find(({ name }) => lead.includes(name));
    if (named) owner = { name: named.name, row: named };
    const known = [...rates.map(({ words }) => words), ...Object.values(measureWords)];
    const rest = known.reduce((words, pattern) => words.replace(pattern, ''), lead.replace(named?.name ?? '', '').replace(facts.unit.name ?? '', '')).replace(filling, '');
    if (rest !== '' || (claim.kind !== 'money' && claim.kind !== 'rate')) return found;
    from = claim.end - start;
    if (claim.approximate) continue;
    const rate = claim.kind === 'rate' ? rates.find(({ words }) => endsWith(lead, words)) : undefined;
    const measure = claim.kind === 'money' ? (Object.keys(measureWords) as Measure[]).find((own) => endsWith(lead, measureWords[own])) : undefined;
    if (rate) found.push(...ofRate(claim, owner, rate, facts.rateBasis.over));
    if (measure) found.push(...ofAmount(claim, owner, measure));
    // What is the budget to the last digit is no rounded 到位数.
    if (claim.kind === 'money' && measure !== 'received' && allReceived.test(text.slice(from))) found.push(...ofReceived(claim, owner, measure !== undefined && owner.row[measure] === claim.fen));
  }
  return found;
};

/** Words beside which a figure of an indicator is not all that was done this year. */
const otherwise = /上年|去年|往年|同比|环比|比上|较上|新增|追加|增加|减少|取消|推迟|未开展|没有开展|另|其中|目标|指标值|预期|应达|计划|不低于|不少于|不超过|要求|≥|≤/;

const valueOf = (claim: Claim, measure: string): Big | null => (claim.kind === 'count' || claim.kind === 'rate' ? numberIn(claim, measure) : null);

/** Returns the figures beside an indicator's own name that are neither its actual nor its target, nor what it falls short of the target by. */
const ofIndicators = ({ text, start, claims }: Said, facts: Facts): readonly Contradicted[] => {
  if (!claims.some(({ kind }) => kind === 'count' || kind === 'rate')) return [];
  const indicators = facts.projects.flatMap((project) => project.indicators.filter(({ name, comparison }) => text.includes(name) && comparison !== 'qualitative' && comparison !== 'date'));
  if (indicators.length === 0) return [];
  let from = 0;
  return (text.match(/[^，,；;。、]*[，,；;。、]?/g) ?? []).flatMap((clause) => {
    const [begin, end] = [from, from + clause.length];
    from = end;
    const named = indicators.filter(({ name }) => clause.includes(name));
    const longest = Math.max(0, ...named.map(({ name }) => name.length));
    const own = named.filter(({ name }) => name.length === longest);
    const [first] = own;
    // A name in brackets behind a reason says whose the reason is; the figures are the reason's.
    if (!first || clause.includes(`（“${first.name}”）`) || otherwise.test(clause.replace(first.name, ''))) return [];
    const said = claims.filter((claim) => claim.start - start >= begin && claim.end - start <= end && valueOf(claim, first.measure ?? '') !== null);
    const [claim] = said;
    if (said.length !== 1 || !claim || claim.approximate) return [];
    const fits = (indicator: Indicator): boolean => {
      const [number, actual, target] = [valueOf(claim, indicator.measure ?? ''), decimal(indicator.actual), decimal(indicator.target)];
      if (number === null || actual === null) return true;
      return [actual, target, target && target.minus(actual)].some((value) => value?.minus(number).abs().lte(halfDigit(claim)) === true);
    };
    if (own.some(fits)) return [];
    return [{ claim, name: first.name, what: '实际完成值', actual: `${first.actual ?? ''}${first.measure ?? ''}`, at: own.flatMap(({ at }) => at.actual ?? []) }];
  });
};

/** Returns the figures of a sentence that the workbook has otherwise. */
export const contradictedIn = (sentence: Said, facts: Facts): readonly Contradicted[] => [...ofFunds(sentence, facts), ...ofIndicators(sentence, facts)];

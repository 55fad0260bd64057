import type { Claim } from '../model/prose';
import type { Said } from './claims-of';

/** A change, a share of money spent, a satisfaction, a limit: each is explained in another way than by what it counts. */
const otherwise = /增长|增加|增幅|提高|提升|上升|下降|减少|降低|压减|同比|环比|比上年|较上年|满意|执行|支出|支付|到位|使用率|拨付|资金|经费|预算|成本|节约|利率|税率|费率|比例为|权重|占比|分值|不低于|不少于|不超过|目标|指标值|应达|要求|预计|预期|计划|力争/;
/** 29/34, 34个中的29个. */
const fraction = /\d+\s*[/／÷]\s*\d+/;
const counted = /\d\s*(?:余|多)?\s*(?:个|项|名|人|户|家|场|次|期|件|起|份|台|套|处|座|所|条|村|亩|公里|米|例|批|只|辆)/g;

/** Returns the rates of a sentence that stand without what they are a share of; 100% of all needs no count, and one number beside a rate tells the other. */
export const bareRates = ({ text, start, claims }: Said): readonly Claim[] =>
  claims.filter(({ kind, unit, value, approximate, subject, start: from, end: to }) => {
    if (kind !== 'rate' || unit !== '%' || approximate || Number(value) >= 100 || Number(value) === 0) return false;
    // What stands behind a semicolon is another thing.
    const around = `${/[^；;]*$/.exec(text.slice(Math.max(0, from - start - 40), from - start))?.[0] ?? ''}${text.slice(from - start, to - start)}${/^[^；;]*/.exec(text.slice(to - start, to - start + 40))?.[0] ?? ''}`;
    const clause = `${/[^，,；;。：:]*$/.exec(text.slice(0, from - start))?.[0] ?? ''}${/^[^，,；;。]*/.exec(text.slice(to - start))?.[0] ?? ''}`;
    return !otherwise.test(`${subject ?? ''}${clause}`) && !fraction.test(around) && (around.match(counted) ?? []).length === 0;
  });

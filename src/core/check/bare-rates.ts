import type { Claim } from '../model/prose';
import type { Said } from './claims-of';

/** A change, a share of money spent, a satisfaction, a limit: each is explained in another way than by what it counts. */
const otherwise = /增长|增加|增幅|提高|提升|上升|下降|减少|降低|压减|同比|环比|降幅|涨幅|下浮|上浮|预留|计取|比上年|较上年|满意|执行|支出|支付|到位|使用率|拨付|资金|经费|预算|成本|节约|利率|税率|费率|比例为|权重|占比|分值|不低于|不少于|不超过|目标|指标值|应达|要求|预计|预期|计划|力争/;
/** 29/34, 34个中的29个. */
const fraction = /\d+\s*[/／÷]\s*\d+/;
/** A count this near tells what a rate is a share of. */
const near = 40;

/** Returns the rates of a sentence that stand without what they are a share of; 100% of all needs no count, and one number beside a rate tells the other. */
export const bareRates = ({ text, start, claims }: Said): readonly Claim[] =>
  claims.filter(({ kind, unit, value, approximate, subject, start: from, end: to }) => {
    if (kind !== 'rate' || unit !== '%' || approximate || Number(value) >= 100 || Number(value) === 0) return false;
    // What stands behind a semicolon is another thing.
    const before = /[^；;]*$/.exec(text.slice(Math.max(0, from - start - near), from - start))?.[0] ?? '';
    const behind = /^[^；;]*/.exec(text.slice(to - start, to - start + near))?.[0] ?? '';
    const isBeside = (other: Claim): boolean => other.end > from - before.length && other.start < to + behind.length;
    // 累计结算70万元，占总价的70%: of the amounts before it.
    const isCounted = claims.some((other) => other.kind === 'count' && isBeside(other)) || (/占[^，,。；;]{0,10}的\s*$/.test(before) && claims.some((other) => other.kind === 'money' && isBeside(other)));
    const clause = `${/[^，,；;。：:]*$/.exec(text.slice(0, from - start))?.[0] ?? ''}${/^[^，,；;。]*/.exec(text.slice(to - start))?.[0] ?? ''}`;
    return !otherwise.test(`${subject ?? ''}${clause}`) && !fraction.test(`${before}${text.slice(from - start, to - start)}${behind}`) && !isCounted;
  });

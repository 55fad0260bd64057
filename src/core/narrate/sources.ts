import type { Facts, FundLine, Measure, Project } from '../model/facts';
import type { FundSource } from '../model/form-layout';
import { measureNames } from '../model/names';
import { sourceNamed } from './fund-source';
import { amountOf, wholeOf } from './funds';
import { money, type Sum } from './pieces';
import { joined, type Words } from './say';

const sourceNames: Readonly<Record<FundSource, string>> = { fiscal: '财政拨款', carryover: '上年结转资金', special: '财政专户管理资金', unit: '单位资金', other: '其他资金' };
const kinds = Object.keys(sourceNames) as readonly FundSource[];

/** The lines that tell where a project's money comes from: 资金性质 of an export, or parts of which each is a source. */
const linesOf = ({ sources, lines }: Project): readonly FundLine[] => sources ?? (lines.every(({ name }) => sourceNamed(name) !== null) ? lines : []);

/** Returns where the money comes from, by kind of source, where the projects tell it for all of the money; null where they do not. */
export const sourceWords = (facts: Facts): Words | null => {
  const lines = facts.projects.flatMap(linesOf);
  const of = (measure: Measure): readonly (readonly [FundSource, Sum])[] | null => {
    const stated = lines.flatMap((line) => {
      const amount = amountOf(line, measure);
      return amount === null || amount.fen === 0 ? [] : [[sourceNamed(line.name) ?? 'other', amount] as const];
    });
    const whole = wholeOf(facts, measure);
    if (!whole || stated.length === 0 || stated.reduce((sum, [, { fen }]) => sum + fen, 0) !== whole.fen) return null;
    return kinds.flatMap((kind) => {
      const own = stated.filter(([source]) => source === kind).map(([, amount]) => amount);
      return own.length === 0 ? [] : [[kind, { fen: own.reduce((sum, { fen }) => sum + fen, 0), cells: own.flatMap(({ cells }) => cells) }] as const];
    });
  };
  for (const measure of ['adjusted', 'executed', 'initial'] as const) {
    const parts = of(measure);
    if (!parts) continue;
    const [only] = parts;
    if (only && parts.length === 1) return ['按', measureNames[measure], '，资金来源全部为', sourceNames[only[0]], '。'];
    return ['按', measureNames[measure], '，资金来源为', joined(parts.map(([kind, amount]): Words => [sourceNames[kind], money(amount)]), '、'), '。'];
  }
  return null;
};

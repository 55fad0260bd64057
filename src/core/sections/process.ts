import Big from 'big.js';
import type { Evaluation } from '../model/evaluation';
import type { Facts, Project } from '../model/facts';
import { rateWords } from '../model/names';
import { amountOf, isSlow, ofOneScope, oneCellEach, wholeOf } from '../narrate/funds';
import { ownWords } from '../narrate/own-words';
import { clause, count, money, ofScheme, points, ratio } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';
import { formatLine } from '../units/percent';

const receivedWords = (facts: Facts): Words | null => {
  const [received, adjusted] = [wholeOf(facts, 'received'), wholeOf(facts, 'adjusted')];
  if (!received || !adjusted || adjusted.fen <= 0 || !ofOneScope(facts, 'received', 'adjusted')) return null;
  return ['资金到位', money(received), '，到位率', ratio(received, adjusted), '（资金到位数÷全年预算数）。'];
};

const executionWords = ({ facts, scores, scheme }: Evaluation): Words | null => {
  const { projects, rateBasis: { over } } = facts;
  const rated = projects.filter(({ executionRate, [over]: budget }) => executionRate !== null && (budget ?? 0) > 0);
  const isBelow = (project: Project): boolean => isSlow(project, facts, scheme);
  const left = ({ executed, [over]: budget }: Project): number => (budget ?? 0) - (executed ?? 0);
  const hundred = ofScheme('100%');
  const line = ofScheme(formatLine(new Big(scheme.lowExecution.warn)));
  const bands: readonly (readonly [Words, (project: Project) => boolean])[] = [
    [['高于', hundred], (project) => left(project) < 0],
    [['为', hundred], (project) => left(project) === 0],
    [['在', line, '（含）至', hundred, '之间'], (project) => left(project) > 0 && !isBelow(project)],
    [['低于', line], isBelow],
  ];
  const filled = bands.flatMap(([words, holds]) => {
    const cells = oneCellEach(rated.filter(holds));
    return cells.length === 0 ? [] : [{ words, cells }];
  });
  const alike = filled.length === 1 ? filled[0]?.words : undefined;
  const parts = filled.map(({ words, cells }): Words => [words, '的', count(cells, '个')]);
  if (parts.length === 0) return null;
  const [only] = projects;
  if (only && projects.length === 1) {
    const [executed, budget] = [amountOf(only, 'executed'), amountOf(only, over)];
    const item = scores[0]?.items.find(({ kind }) => kind === 'execution');
    return executed && budget ? ['预算执行率', ratio(executed, budget, scheme.lowExecution.warn), `（${rateWords(over)}）`, item && item.points !== null ? ['，得', points(item.points, item.at)] : '', '。'] : null;
  }
  return [count(oneCellEach(rated), '个'), `项目的预算执行率（${rateWords(over)}）`, alike ? [rated.length > 1 ? '均' : '', alike] : ['：', joined(parts, '，')], '。'];
};

/** What leads to a person's words on the rules: 资金管理严格执行…, 资金管理遵照《办法》…, 资金管理方面，专款专用. */
const regulationsLead = (text: string): string => (/^(?:按|依|执行|严格|遵)/.test(text.trim()) ? '资金管理' : /《|办法|制度|规定|规程|规范|细则|准则|通知/.test(text) ? '资金管理遵照' : '资金管理方面，');

/** 项目过程情况: funds received, how far each budget was carried out, and by which rules the money was managed. */
export const process: Section = {
  *write(evaluation) {
    const { facts } = evaluation;
    const sentences = [];
    const received = receivedWords(facts);
    const rates = executionWords(evaluation);
    if (received) sentences.push(say('received', received));
    if (rates) sentences.push(say('rates', rates));
    const { regulations } = facts.unit.texts;
    if (regulations) sentences.push(say('regulations', regulationsLead(regulations.text), clause(regulations.text, regulations.at), '。'));
    else sentences.push(ask('regulations', { table: 'unit-information', row: '资金管理制度' }, '资金管理制度名称及执行情况，填在“单位信息”的“资金管理制度”一行'));
    const own = ownWords(facts, 'process');
    if (own.length === 0) sentences.push(ask('organisation', { table: 'achievements', row: '过程' }, '组织实施、监督检查情况，填在“成效台账”中章节为“过程”的行'));
    yield paragraph('funds', sentences);
    yield* own;
  },
};

import { assess, indicatorCells, type Assessed } from '../narrate/indicators';
import { ownWords } from '../narrate/own-words';
import { clause, count } from '../narrate/pieces';
import { ask, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** 项目决策情况: basis and approval as the unit states them, and how the targets were set. */
export const decision: Section = {
  *write(evaluation) {
    const { approval } = evaluation.facts.unit.texts;
    const own = ownWords(evaluation.facts, 'decision');
    const sentences = [];
    if (approval) sentences.push(say('approval', /^(?:按|依据|根据)/.test(approval.text.trim()) ? '项目' : '立项依据为', clause(approval.text, approval.at), /^(?:按|依据|根据)/.test(approval.text.trim()) && !/立项|设立|安排|实施/.test(approval.text) ? '立项。' : '。'));
    else if (own.length === 0) sentences.push(ask('approval', { table: 'unit-information', row: '立项依据' }, '立项依据、决策程序和资金分配情况，填在“单位信息”的“立项依据”一行，或“成效台账”中章节为“决策”的行'));
    const assessed = assess(evaluation);
    const isWorded = ({ indicator: { comparison } }: Assessed): boolean => comparison === 'qualitative' || comparison === 'date';
    const worded = assessed.filter(isWorded);
    const measured = assessed.filter((one) => !isWorded(one));
    const how = (): Words => {
      const all = assessed.length > 1 ? '均' : '';
      if (worded.length === 0) return `${all}以数值衡量`;
      if (measured.length === 0) return `${all}以文字或日期表述`;
      return ['其中以数值衡量的', count(indicatorCells(measured), '项'), '、以文字或日期表述的', count(indicatorCells(worded), '项')];
    };
    if (assessed.length > 0) sentences.push(say('targets', '绩效目标细化为', count(indicatorCells(assessed), '项'), '三级指标，', how(), '。'));
    yield paragraph('basis', sentences);
    yield* own;
  },
};

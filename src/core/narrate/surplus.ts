import type { Facts, Project, TextFact } from '../model/facts';
import { explains, reasonBeside } from '../units/reasons';
import { clause, excess, named } from './pieces';
import { amountOf } from './funds';
import { joined, say, type Words } from './say';
import type { Sentence } from '../model/report';

/** What became of money that was not spent: 结余资金由财政收回, 未执行的结转下年使用. */
const fate = /(?:结余|结转|剩余|节余|未执行|未支出|未使用|余额|余款|尾款)[^，。；]*(?:收回|上缴|交回|缴回|退回|结转|下年|次年|明年|继续使用|留用|统筹|注销)|(?:收回|上缴|交回|退回|结转)[^，。；]*(?:结余|剩余|余额|下年|财政)/;
const label = /^(?:注|附注|备注|说明)\s*\d*\s*[：:]\s*/;

/** Returns what the notes below the tables say of it, clause by clause in their own words. */
export const fateInNotes = ({ notes }: Facts): readonly Sentence[] =>
  notes.flatMap(({ text, at }: TextFact, note) =>
    (text.replace(label, '').match(/[^。；;\n]+/g) ?? []).filter((part) => fate.test(part)).map((part, index) => say(`surplus-note/${note}/${index}`, clause(part, at), '。')),
  );

/** Returns true where a remark, a form or the ledger of achievements says what became of what was not spent. */
export const tellsFate = ({ projects, achievements }: Facts): boolean =>
  projects.some(({ remark, texts }) => [remark ?? '', ...Object.values(texts).map(({ text }) => text)].some((text) => fate.test(text))) || achievements.some(({ chapter, statement }) => chapter !== 'recommendation' && fate.test(statement));

const told = 3;

/** Returns the projects that left most of their budgets unspent, with what their remarks say of it; null where fewer than two left any. */
export const leftWords = (projects: readonly Project[], explainedElsewhere: (project: Project) => boolean): Words | null => {
  const left = projects.flatMap((project) => {
    const [adjusted, executed] = [amountOf(project, 'adjusted'), amountOf(project, 'executed')];
    return adjusted && executed && adjusted.fen > executed.fen ? [{ project, adjusted, executed }] : [];
  });
  if (left.length < 2) return null;
  const largest = [...left].sort((one, other) => other.adjusted.fen - other.executed.fen - (one.adjusted.fen - one.executed.fen)).slice(0, told);
  const words = largest.map(({ project, adjusted, executed }): Words => {
    const own = explainedElsewhere(project) ? null : ofExecution(project);
    const remark = own !== null && project.at.remark ? ['（', clause(own, project.at.remark), '）'] : '';
    return [named(project.name, project.at.name ?? []), excess(adjusted, executed), remark];
  });
  return [left.length > told ? '未执行金额较大的为' : '分项目看，未执行的为', joined(words, '、'), '。'];
};

/** Words of a change of the budget. */
const adjusting = /追加|调增|调减|核增|核减|压减|增加|减少|收回|调整|调剂/;
const sentences = (text: string): readonly string[] => text.match(/[^；;。\n]+/g) ?? [];

/** Returns what a remark says of why the budget was changed; null where it says nothing of it. */
const ofChange = ({ remark, initial, adjusted }: Project): string | null => {
  const own = initial === null || adjusted === null || initial === adjusted || remark === null ? [] : sentences(remark).filter((part) => adjusting.test(part));
  return own.length === 0 ? null : own.join('；');
};

/** Returns what a remark says beside the change of the budget: how far the money was spent, and why; null where it says nothing that explains. */
export const ofExecution = (project: Project): string | null => {
  const { remark } = project;
  const own = remark === null ? null : ofChange(project) === null ? remark : sentences(remark).filter((part) => !adjusting.test(part)).join('；');
  return own !== null && explains(own) ? own : null;
};

/** Returns the projects whose budgets changed most during the year, with the reasons that their remarks give; of a single project, whose change is told already, the reason alone; null where there is nothing to tell. */
export const adjustedWords = (projects: readonly Project[]): Words | null => {
  const changed = projects.flatMap((project) => {
    const [initial, adjusted] = [amountOf(project, 'initial'), amountOf(project, 'adjusted')];
    return initial && adjusted && initial.fen !== adjusted.fen ? [{ project, initial, adjusted }] : [];
  });
  if (changed.length === 0) return null;
  const largest = [...changed].sort((one, other) => Math.abs(other.adjusted.fen - other.initial.fen) - Math.abs(one.adjusted.fen - one.initial.fen)).slice(0, told);
  const whyOf = ({ project, initial, adjusted }: (typeof changed)[number]): Words => {
    const why = reasonBeside(ofChange(project) ?? '', adjusted.fen - initial.fen);
    return why !== '' && project.at.remark ? clause(why, project.at.remark) : '';
  };
  if (projects.length === 1) {
    const [why] = changed.map(whyOf);
    return why ? ['预算调整的原因：', why, '。'] : null;
  }
  const words = largest.map((one): Words => {
    const { project, initial, adjusted } = one;
    const why = whyOf(one);
    const change: Words = adjusted.fen > initial.fen ? ['追加', excess(adjusted, initial)] : ['调减', excess(initial, adjusted)];
    return [named(project.name, project.at.name ?? []), change, why === '' ? '' : ['（', why, '）']];
  });
  return [changed.length > told ? '年度内预算调整较大的为' : '年度内调整预算的为', joined(words, '、'), '。'];
};

import Big from 'big.js';
import { defineCheck, type CheckContext } from '../check/define-check';
import { placeOf, quoted, sentenceAt } from '../check/in-text';
import { deniesProblems } from '../check/problems-in-text';
import { executionRates, unmetSentences } from '../check/unmet-in-text';
import type { Facts, Project } from '../model/facts';
import { rateWords } from '../model/names';
import { completion } from '../score/completion';
import type { CellRef } from '../units/address';
import { formatAgainst } from '../units/percent';

/** What a person should have told of: a low rate of a project, or an unmet indicator. */
type Trouble = { readonly message: 'rate'; readonly at: readonly CellRef[]; readonly rate: string; readonly words: string; readonly name: string } | { readonly message: 'unmet'; readonly at: readonly CellRef[]; readonly indicator: string; readonly name: string };

const troubleOf = (projects: readonly Project[], { over }: Facts['rateBasis'], line: Big): Trouble | null => {
  for (const { name, [over]: budget, executed, at } of projects) {
    const rate = budget && executed !== null ? new Big(executed).div(budget) : null;
    if (rate?.lt(line)) return { message: 'rate', name, rate: formatAgainst(rate, line), words: rateWords(over), at: [...(at.executed ?? []), ...(at[over] ?? [])] };
  }
  for (const { name, indicators } of projects) for (const indicator of indicators) if (completion(indicator) === 'unmet') return { message: 'unmet', name, indicator: indicator.name, at: indicator.at.actual ?? indicator.at.name ?? [] };
  return null;
};

const told = (quote: string, trouble: Trouble, at: readonly CellRef[]) => {
  const cells = [...at, ...trouble.at];
  const { name } = trouble;
  return trouble.message === 'rate' ? ({ message: 'rate', at: cells, data: { quote, name, rate: trouble.rate, words: trouble.words } } as const) : ({ message: 'unmet', at: cells, data: { quote, name, indicator: trouble.indicator } } as const);
};

const lineOf = ({ scheme }: Pick<CheckContext, 'scheme'>): Big => new Big(scheme.untroubledFrom);

export const problemsAdmitted = defineCheck({
  id: 'problems-admitted',
  code: 'T03',
  title: { zh: '执行率低或指标未完成的，如实写明问题', en: 'Where little was spent or an indicator was missed, problems are told of' },
  fault: '称没有问题而数据不符',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十六条（执行率低的单独说明原因）' },
  messages: {
    rate: {
      zh: '写的是「{quote}」，而「{name}」的预算执行率只有{rate}（{words}）；请写明问题和原因。',
      en: 'It says “{quote}”, but the execution rate of “{name}” is only {rate} ({words}); state the problem and its reason.',
    },
    unmet: {
      zh: '写的是「{quote}」，而「{name}」的指标「{indicator}」没有完成；请写明问题和原因。',
      en: 'It says “{quote}”, but the indicator “{indicator}” of “{name}” was not met; state the problem and its reason.',
    },
    text: {
      zh: '写的是「{quote}」，另一处却是「{other}」；请写明问题和原因。',
      en: 'It says “{quote}”, and elsewhere “{other}”; state the problem and its reason.',
    },
  },
  *find(context) {
    for (const project of context.facts.projects) {
      const { problems } = project.texts;
      const trouble = problems && deniesProblems({ section: 'problems', text: problems.text }) ? troubleOf([project], context.facts.rateBasis, lineOf(context)) : null;
      if (problems && trouble) yield { ...told(quoted(problems.text), trouble, problems.at), project: project.id };
    }
  },
  *findInText({ prose, scheme, workbook }) {
    const line = new Big(scheme.untroubledFrom);
    for (const sentence of prose.sentences) {
      if (!sentence.own || !deniesProblems(sentence)) continue;
      const place = placeOf(sentence);
      const trouble = workbook && troubleOf(workbook.facts.projects, workbook.facts.rateBasis, line);
      const low = executionRates(prose).find(({ value }) => line.times(100).gt(value ?? '100'));
      const other = workbook ? undefined : (low ? sentenceAt(prose, low.start)?.text : unmetSentences(prose)[0]?.words);
      if (trouble) yield { ...told(quoted(sentence.text), trouble, sentence.cells), place };
      else if (other) yield { message: 'text', at: sentence.cells, place, data: { quote: quoted(sentence.text), other: quoted(other) } };
    }
  },
});

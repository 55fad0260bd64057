import Big from 'big.js';
import { completion } from '../score/completion';
import { defineCheck } from '../check/define-check';
import { placeOfClaim, quoted } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { deniesProblems } from '../check/problems-in-text';
import { scoredProjects } from '../check/scored';
import { scoresTold } from '../check/scores-in-text';
import { rateWords } from '../model/names';
import { isBelow } from '../units/decimal';
import { formatAgainst, isShareBelow } from '../units/percent';

/** A sentence of what went well, or of what will be done about it, is no problem. */
const listsProblem = /问题|不足|不够|不高|不到位|不强|不细|不全|偏低|偏慢|较低|较慢|滞后|缺口|缺乏|薄弱|困难|只有|仅|有待|尚未|未能|没有|欠缺|老化|短缺|紧张/;

export const highScoreWithoutTrouble = defineCheck({
  id: 'high-score-without-trouble',
  code: 'S10',
  title: { zh: '接近满分的项目执行率不低、指标都已完成、没有列出问题', en: 'Projects with nearly full points have no low execution rate, no missed target and no problem listed' },
  fault: '得分接近满分而仍有问题',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（结果客观）' },
  messages: {
    execution: {
      zh: '「{name}」得{total}分，而预算执行率只有{rate}（{words}），请核实得分。',
      en: '“{name}” scores {total} points, but its execution rate is only {rate} ({words}); check the points.',
    },
    unmet: {
      zh: '「{name}」得{total}分，而指标「{indicator}」没有完成，请核实得分。',
      en: '“{name}” scores {total} points, but its indicator “{indicator}” falls short of the target; check the points.',
    },
    problems: {
      zh: '「{name}」得{total}分，而材料中列有问题：「{problem}」，请核实得分。',
      en: '“{name}” scores {total} points, but a problem is listed: “{problem}”; check the points.',
    },
    text: {
      zh: '总分写作{total}，一分未扣，而文中列有问题：「{problem}」；请核实得分。',
      en: 'The total score is {total}, no point short, but the text lists a problem: “{problem}”; check the points.',
    },
  },
  *findInText({ prose, scheme, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    const problem = sentences.find((sentence) => (sentence.section === 'problems' || (sentence.section === 'experience' && sentence.text.includes('问题'))) && !deniesProblems(sentence) && listsProblem.test(sentence.text));
    for (const { sentence, claim } of problem ? scoresTold(prose.text, sentences) : [])
      if (claim.value === scheme.fullPoints) yield { message: 'text', at: sentence.cells, place: placeOfClaim(claim), data: { total: claim.text, problem: quoted(problem?.text ?? '') } };
  },
  *find(context) {
    const { facts, scheme } = context;
    const { over } = facts.rateBasis;
    const line = new Big(scheme.lowExecution.warn);
    for (const { project, score: { name, total } } of scoredProjects(context)) {
      if (total === null || isBelow(total, scheme.nearlyFull)) continue;
      const base = { project: project.id };
      const shown = { name, total: total ?? '' };
      const [budget, executed] = [project[over], project.executed];
      if (budget && executed !== null && isShareBelow(executed, budget, scheme.lowExecution.warn))
        yield { ...base, message: 'execution', at: [...(project.at.executed ?? []), ...(project.at[over] ?? [])], data: { ...shown, rate: formatAgainst(new Big(executed).div(budget), line), words: rateWords(over) } };
      for (const indicator of project.indicators) if (completion(indicator) === 'unmet') yield { ...base, message: 'unmet', at: indicator.at.actual ?? indicator.at.name ?? [], data: { ...shown, indicator: indicator.name } };
      const problem = facts.projects.length === 1 ? facts.achievements.find(({ chapter }) => chapter === 'problem') : undefined;
      if (problem) yield { ...base, message: 'problems', at: problem.at.statement ?? [], data: { ...shown, problem: problem.statement } };
    }
  },
});

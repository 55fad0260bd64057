import type { Evaluation } from '../model/evaluation';
import type { Achievement } from '../model/facts';
import type { Sentence } from '../model/report';
import { formText, inOwnWords } from '../narrate/form-texts';
import { ordinalsOf, statementsOf } from '../narrate/own-words';
import { foundAt, named } from '../narrate/pieces';
import { ask, say, type Words } from '../narrate/say';
import { paragraph, type PassageDraft, type Section } from '../narrate/section';
import { toldProblems, type ToldProblem } from '../narrate/told-problems';

/** Returns the problem that a recommendation of the clerk's answers: told under the same 主题 or of the same 项目或指标, otherwise the one whose words it uses. */
const answeredBy = (row: Achievement, problems: readonly ToldProblem[]): ToldProblem | undefined =>
  problems.find(({ rows }) => rows.some(({ theme, subheading }) => theme !== null && theme === row.theme && (subheading === row.subheading || rows.length === 1))) ??
  problems.find(({ rows }) => rows.some(({ about }) => about !== null && about === row.about)) ??
  problems.find(({ rows }) => rows.some(({ theme }) => theme !== null && theme === row.theme)) ??
  problems.find(({ found }) => found?.covers(row) ?? false);

/** One recommendation: its id, how it begins, and its sentences behind that. */
interface Advice {
  readonly id: string;
  readonly text: string;
  readonly write: (opening: Words) => readonly Sentence[];
}

const against = ({ heading }: ToldProblem): Words => ['针对', named(heading, []), '的问题，'];

/** Returns what is recommended on a problem: the clerk's words, those of the form, otherwise what the workbook itself says is to be done; null where nothing says it. */
const adviceOn = ({ facts }: Evaluation, problem: ToldProblem, rows: readonly Achievement[]): Advice | null => {
  const [first] = rows;
  if (first) return { id: problem.id, text: first.statement, write: (opening) => statementsOf(rows, [opening, first.statement.startsWith('针对') ? '' : against(problem)], () => false) };
  const project = facts.projects.find(({ id }) => id === problem.form);
  const text = project && formText(facts, project, 'improvements');
  if (text) return { id: problem.id, text: text.text, write: (opening) => [say(`form/improvements/${project.id}`, opening, against(problem), inOwnWords(text))] };
  const measures = problem.found?.measures ?? null;
  return measures === null ? null : { id: problem.id, text: '', write: (opening) => [say(`for/${problem.id}`, opening, against(problem), measures, '。')] };
};

/** 有关建议: one for each problem that stands, in the unit's own words or as the workbook says what is to be done, asked for where nothing says it; then what else the unit recommends. */
export const recommendations: Section = {
  *write(evaluation) {
    const { facts } = evaluation;
    const problems = toldProblems(evaluation);
    const rows = facts.achievements.filter(({ chapter }) => chapter === 'recommendation');
    const answers = new Map(rows.map((row) => [row, answeredBy(row, problems)]));
    const advice = problems.map((problem) => ({ problem, given: adviceOn(evaluation, problem, rows.filter((row) => answers.get(row) === problem)) }));
    const others: readonly Advice[] = [
      ...rows.filter((row) => answers.get(row) === undefined).map((row): Advice => ({ id: `own/${row.theme ?? row.id}`, text: row.statement, write: (opening) => statementsOf([row], opening, () => true) })),
      ...facts.projects.flatMap((project): Advice[] => {
        const text = problems.some(({ form }) => form === project.id) ? null : formText(facts, project, 'improvements');
        return text ? [{ id: `form/${project.id}`, text: text.text, write: (opening) => [say(`form/improvements/${project.id}`, opening, facts.projects.length > 1 ? [named(project.name, project.at.name ?? []), '方面，'] : '', inOwnWords(text))] }] : [];
      }),
    ];
    const all = [...advice.flatMap(({ given }) => given ?? []), ...others];
    const ordinal = ordinalsOf(all.map(({ text }) => text));
    yield* all.map((one, index): PassageDraft => paragraph(one.id, one.write(ordinal(index))));
    // What is still asked for stands behind what is counted, so that a chapter begins with 一是.
    for (const { problem, given } of advice) {
      if (given === null) yield paragraph(problem.id, [ask(`for/${problem.id}`, { table: 'achievements', row: '建议' }, '针对“', foundAt(problem.heading, []), '”的建议，写明责任部门和完成时限，填在“成效台账”中章节为“建议”的行')]);
    }
    if (problems.length === 0 && others.length === 0) yield paragraph('missing', [ask('missing', { table: 'achievements', row: '建议' }, '有关建议，填在“成效台账”中章节为“建议”的行')]);
  },
};

import { defineCheck } from '../check/define-check';
import { fundedIn } from '../check/funded-in-text';
import { placeOfClaim, tellsResults } from '../check/in-text';
import { speaksOf, topicsOf } from '../check/topics';
import type { Prose } from '../model/prose';
import { nameKey } from '../units/text';

const shownAtMost = 5;
const resultsOf = (prose: Prose): string => prose.sentences.filter(tellsResults).map(({ text }) => text).join('\n');
const listed = (names: readonly string[]): string => `${names.slice(0, shownAtMost).map((name) => `「${name}」`).join('')}${names.length > shownAtMost ? '等' : ''}`;

export const fundsAndResultsMatch = defineCheck({
  id: 'funds-and-results-match',
  code: 'T05',
  title: { zh: '有资金的事项写了成效，写了成效的事项有资金', en: 'What has funds is told of in the results, and what is told of has funds' },
  fault: '资金与成效不对应',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条' },
  messages: {
    untold: {
      zh: '{names}安排了资金，成效部分没有提到，共{count}项；请补写做了什么、效果如何。',
      en: '{names}: the results do not mention what was funded, {count} in all; write what was done and to what effect.',
    },
    unfunded: {
      zh: '「{statement}」对应的“{about}”不在项目和指标之中；请改写对应的项目，或说明用的是哪项资金。',
      en: '“{statement}” belongs to “{about}”, which is neither a project nor an indicator; name the project, or say which funds were used.',
    },
  },
  *find({ facts }) {
    if (facts.achievements.every(({ about }) => about === null)) return;
    const known = facts.projects.flatMap(({ name, indicators, lines }) => [name, ...indicators.map((indicator) => indicator.name), ...lines.map((line) => line.name)]).map(nameKey);
    if (known.length === 0) return;
    for (const { about, statement, at } of facts.achievements) {
      if (about === null) continue;
      const parts = about.split(/[、，,；;/]/).map(nameKey).filter((part) => part !== '');
      if ([nameKey(about), ...parts].some((part) => known.some((name) => name.includes(part) || part.includes(name)))) continue;
      yield { message: 'unfunded', at: at.about ?? at.statement ?? [], data: { statement, about } };
    }
  },
  *findInText({ prose, workbook }) {
    const results = resultsOf(prose);
    // Where no result at all is told, the report asks for them.
    if (!prose.sentences.some(({ section, own }) => own && (section === 'output' || section === 'benefit' || section === 'decision'))) return;
    if (workbook) {
      // What a report of the program's tells of an indicator stands in its tables.
      const composed = prose.sentences.some(({ cells }) => cells.length > 0);
      const about = workbook.facts.achievements.map((achievement) => nameKey(achievement.about ?? '')).filter((name) => name !== '');
      const untold = workbook.facts.projects.filter(({ name, adjusted, executed, indicators }) => {
        const topics = topicsOf(name);
        const told = (composed && indicators.length > 0) || about.some((one) => one.includes(nameKey(name))) || [name, ...indicators.map((indicator) => indicator.name)].some((words) => results.includes(words)) || topics.some((topic) => speaksOf(results, topic));
        return topics.length > 0 && (executed ?? adjusted ?? 0) > 0 && !told;
      });
      if (untold.length > 0) yield { message: 'untold', at: untold.flatMap(({ at }) => at.name ?? []), data: { names: listed(untold.map(({ name }) => name)), count: String(untold.length) } };
      return;
    }
    const untold = fundedIn(prose).filter(({ topics }) => !topics.some((topic) => speaksOf(results, topic)));
    const [first] = untold;
    const names = [...new Set(untold.map(({ name }) => name))];
    if (first) yield { message: 'untold', at: [], place: placeOfClaim(first.claim), data: { names: listed(names), count: String(names.length) } };
  },
});

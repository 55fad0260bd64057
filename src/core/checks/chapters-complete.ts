import { defineCheck } from '../check/define-check';
import type { Prose, ProseSection } from '../model/prose';

interface Part {
  /** As the message names it. */
  readonly name: string;
  readonly sections: readonly ProseSection[];
  /** Words that tell of it under another heading, or under none. */
  readonly told: RegExp;
}

/** What every outline in use asks for, whatever its chapters are called. */
const parts: readonly Part[] = [
  { name: '基本情况', sections: ['overview', 'funds'], told: /概况|基本情况/ },
  { name: '评价工作', sections: ['work'], told: /(?:评价|自评)(?:工作)?(?:小组|组织|专班|工作)|(?:开展|组织|进行|完成)[^，。；]{0,8}(?:自评|评价)|目标分解下达|(?:共同|集体|逐项)打分/ },
  { name: '评价结论', sections: ['conclusion'], told: /(?:得分|评分|总分|评价等级|自评等级)|评(?:定|价结果)为|自评为/ },
  { name: '完成情况和效果', sections: ['completion', 'decision', 'process', 'output', 'benefit'], told: /(?:指标|目标)[^，。；]{0,10}完成/ },
  { name: '存在的问题', sections: ['problems'], told: /(?:存在|主要|突出)的?(?:主要)?问题|问题(?:及|和|与)原因|不足|偏离|困难|没有问题|无问题/ },
  { name: '有关建议', sections: ['recommendations'], told: /(?:有关|相关|工作|主要|对策|几点)建议|建议[：:]|建议(?!意|和意见)[^，。；]{2,}|下一步|改进(?:措施|方向)|整改措施/ },
];

/** A text with fewer chapters is a part of a report. */
const fewest = 3;

/** A report has a chapter on what it reports on and one on what came of it; anything else (a plan, a summary of meetings) is none. */
const isReport = ({ headings }: Prose): boolean => {
  const chapters = headings.filter(({ level, title }) => level === 1 && title !== '');
  return chapters.length >= fewest && parts.filter(({ sections }) => headings.some(({ section }) => section !== null && sections.includes(section))).length >= fewest;
};

export const chaptersComplete = defineCheck({
  id: 'chapters-complete',
  code: 'C01',
  title: { zh: '报告各部分齐全', en: 'The report has all its parts' },
  fault: '报告缺少部分内容',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件3（报告提纲）' },
  messages: {
    text: {
      zh: '报告没有写{missing}，共缺{count}部分；请在「{next}」之前补写，确实没有内容的写明情况。',
      en: 'The report does not tell of {missing}: {count} parts are missing; write them before “{next}”, or say why there is nothing to tell.',
    },
    last: {
      zh: '报告没有写{missing}，共缺{count}部分；请在「{next}」之后补写，确实没有内容的写明情况。',
      en: 'The report does not tell of {missing}: {count} parts are missing; write them behind “{next}”, or say why there is nothing to tell.',
    },
  },
  *findInText({ prose }) {
    // A report that was composed here has the chapters of its scheme.
    if (prose.sentences.some(({ own }) => !own) || !isReport(prose)) return;
    const { headings, sentences } = prose;
    const has = ({ sections, told }: Part): boolean => headings.some(({ section, title }) => (section !== null && sections.includes(section)) || told.test(title)) || sentences.some(({ text }) => told.test(text));
    const missing = parts.filter((part) => !has(part));
    const [first] = missing;
    const chapters = headings.filter(({ level }) => level === 1);
    // Where it would stand: before the chapter that comes after it, or behind the last.
    const later: readonly ProseSection[] = first ? [...parts.slice(parts.indexOf(first) + 1).flatMap(({ sections }) => sections), 'other'] : [];
    const before = chapters.find(({ section }) => section !== null && later.includes(section));
    const next = before ?? chapters.at(-1);
    if (first && next) yield { message: before ? 'text' : 'last', at: [], place: { chapter: next.title, start: next.start, end: next.end }, data: { missing: missing.map(({ name }) => name).join('、'), count: String(missing.length), next: `${next.number}${next.title}` } };
  },
});

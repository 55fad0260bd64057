import { defineCheck } from '../check/define-check';
import { cellsOfAll, claimsOf, placeOf, quoted } from '../check/in-text';
import { saysHowMuch } from '../check/says-how-much';

/** What a chapter on 决策 is about: the basis, the way of deciding, the targets, the budget. */
const onDeciding = /立项|依据|审批|批准|批复|论证|可研|可行性|决策|集体(?:研究|决定|审议|讨论)|研究(?:决定|通过|同意)|(?:党组|党委|常委|部务|局务|院务|校务|办公|理事)会|审议|评审|绩效目标|绩效指标|三级指标|指标值|资金分配|分配|测算|预算编制|年初预算|部门预算|申报|实施方案/;
/** Papers and plans may belong to either: a sentence about them is no result. */
const onPapers = /文件|办法|通知|规划|方案|制度|细则|专家|调研|会议|同意/;
/** Fewer sentences than these may be an example. */
const several = 3;

export const resultsInTheirChapter = defineCheck({
  id: 'results-in-their-chapter',
  code: 'C09',
  title: { zh: '成效写在产出和效益部分，决策部分写立项、程序、目标和资金分配', en: 'Results stand under outputs and outcomes; the part on decisions tells of basis, procedure, targets and allocation' },
  fault: '成效写在了决策部分',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件3（报告提纲）' },
  messages: {
    chapter: {
      zh: '决策部分有{count}句写的是做成了什么（如「{quote}」），没有写立项依据、决策程序、绩效目标和资金分配；请把成效移到产出或效益部分，并补写决策情况。',
      en: 'The part on decisions tells in {count} sentences what was achieved (such as “{quote}”), and not the basis, the procedure, the targets and the allocation; move the results to outputs or outcomes, and write how it was decided.',
    },
    mostly: {
      zh: '决策部分有{count}句写的是做成了什么（如「{quote}」），多于写立项依据、程序、目标和资金分配的{deciding}句；请把成效移到产出或效益部分。',
      en: 'The part on decisions tells in {count} sentences what was achieved (such as “{quote}”), more than the {deciding} on basis, procedure, targets and allocation; move the results to outputs or outcomes.',
    },
    row: {
      zh: '「{statement}」写的是做成了什么，章节却是“决策”；请把章节改为“产出”或“效益”。',
      en: '“{statement}” tells what was achieved, but its chapter is “决策”; make it “产出” or “效益”.',
    },
  },
  *find({ facts }) {
    for (const { chapter, statement, quantity, at } of facts.achievements) {
      if (chapter !== 'decision' || onDeciding.test(statement) || onPapers.test(statement) || (quantity === null && !saysHowMuch(statement))) continue;
      yield { message: 'row', at: [...(at.chapter ?? []), ...(at.statement ?? [])], data: { statement: quoted(statement) } };
    }
  },
  *findInText({ prose, workbook }) {
    // A row of 成效台账 is told of at its own cells.
    const rows = new Set(workbook?.facts.achievements.flatMap(({ at }) => at.statement ?? []));
    const own = prose.sentences.filter(({ section, own: ofPerson, cells }) => section === 'decision' && ofPerson && !cells.some((cell) => rows.has(cell)));
    const deciding = own.filter(({ text }) => onDeciding.test(text));
    const results = own.filter((sentence) => !onDeciding.test(sentence.text) && !onPapers.test(sentence.text) && claimsOf(prose, sentence).some(({ kind }) => kind === 'count' || kind === 'rate' || kind === 'money'));
    const [first] = results;
    if (!first || results.length < several || results.length <= deciding.length) return;
    const data = { count: String(results.length), quote: quoted(first.text) };
    const found = { at: cellsOfAll(results), place: { ...placeOf(first), end: results.at(-1)?.end ?? first.end } };
    if (deciding.length === 0) yield { ...found, message: 'chapter', data };
    else yield { ...found, message: 'mostly', data: { ...data, deciding: String(deciding.length) } };
  },
});

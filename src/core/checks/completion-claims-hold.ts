import { defineCheck, type TextContext } from '../check/define-check';
import { completionIn } from '../check/completion-in-text';
import { placeOf, quoted, quotesForm } from '../check/in-text';
import { unmetSentences } from '../check/unmet-in-text';
import type { Indicator, Project } from '../model/facts';
import type { ProseSentence } from '../model/prose';
import { completion } from '../score/completion';

interface Missed {
  readonly project: Project;
  readonly indicator: Indicator;
}

/** Returns the unmet indicators that a sentence speaks for: of its section, of the project or the indicator that it or its row of 成效台账 names. */
const missedBy = ({ text, section, cells }: ProseSentence, { facts }: NonNullable<TextContext['workbook']>): readonly Missed[] => {
  const rows = facts.achievements.filter(({ at }) => at.statement?.some((cell) => cells.includes(cell)));
  const words = [text, ...rows.map(({ about }) => about ?? '')].join('\n');
  const ofSection = ({ category }: Indicator): boolean => (section === 'output' ? category === 'output' || category === 'cost' : section !== 'benefit' || category === 'benefit' || category === 'satisfaction');
  const all = facts.projects.flatMap((project) => project.indicators.map((indicator) => ({ project, indicator }))).filter(({ indicator }) => ofSection(indicator));
  const named = all.filter(({ indicator }) => words.includes(indicator.name));
  const projects = all.filter(({ project }) => words.includes(project.name));
  return (named.length > 0 ? named : projects.length > 0 ? projects : all).filter(({ indicator }) => completion(indicator) === 'unmet');
};

/** Nothing was late, and something was. */
const allInTime = /(?:没有|无|未(?:发生|出现))(?:一[次笔例])?(?:延迟|拖延|拖欠|逾期|延误)|零(?:延迟|延误)|(?:均|全部|全年)(?:都|已)?(?:按时|及时|按期|按月)(?:足额)?(?:发放|完成|到位|支付|拨付|竣工)/;
const wasLate = /[^，。；]*(?:延迟|推迟|延期|延误|拖延|拖欠)(?:了)?(?:\d|[一二两三四五六七八九十]|[至到]\d)[^，。；]*/;
const exceptSome = /其余|其他|除/;
const ofCategory = /(?:产出|效益|满意度|成本|数量|质量|时效)(?=指标)/;

/** Returns true where a sentence on what was missed may speak of what another says was reached: not of 效益指标 beside 产出指标6项，全部达到. */
const onOneThing = (claim: ProseSentence, missed: ProseSentence): boolean => {
  const [category] = ofCategory.exec(claim.text) ?? [];
  return category === undefined || missed.text.includes(category) || missed.section === claim.section;
};

export const completionClaimsHold = defineCheck({
  id: 'completion-claims-hold',
  code: 'T02',
  title: { zh: '称全部完成、达到预期的，数据也是如此', en: 'What is said to be fully completed is so in the data' },
  fault: '称全部完成而数据不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    data: {
      zh: '文中说「{quote}」，而有{count}项指标没有完成，如「{project}」的「{indicator}」（指标值{target}，实际{actual}）；请按实际改写。',
      en: 'It says “{quote}”, but {count} indicators fell short of their targets, such as “{indicator}” of “{project}” (target “{target}”, actual “{actual}”); write what was reached.',
    },
    text: {
      zh: '文中说「{quote}」，另一处却说「{other}」，前后矛盾；请核实。',
      en: 'It says “{quote}”, and elsewhere “{other}”: both cannot be true; look into it.',
    },
  },
  *findInText({ prose, workbook }) {
    const against = unmetSentences(prose);
    const late = prose.sentences.find(({ own, text }) => own && wasLate.test(text));
    for (const sentence of late ? prose.sentences : []) {
      const match = sentence.own && sentence !== late && !exceptSome.test(sentence.text) ? allInTime.exec(sentence.text) : null;
      if (match) yield { message: 'text', at: sentence.cells, place: placeOf(sentence, match.index, match.index + match[0].length), data: { quote: match[0], other: quoted(wasLate.exec(late?.text ?? '')?.[0] ?? '') } };
    }
    for (const sentence of prose.sentences) {
      // What a form says of its completion is another check's (I12).
      const claim = sentence.own && !(workbook && quotesForm(sentence, workbook.facts)) ? completionIn(sentence) : null;
      if (claim === null) continue;
      const found = { place: placeOf(sentence, sentence.text.indexOf(claim), sentence.text.indexOf(claim) + claim.length) };
      const missed = workbook ? missedBy(sentence, workbook) : [];
      const [first] = missed;
      const other = against.find((one) => one.sentence !== sentence && onOneThing(sentence, one.sentence));
      if (first) {
        const { project, indicator } = first;
        yield { ...found, message: 'data', at: [...sentence.cells, ...missed.flatMap(({ indicator: { at } }) => at.actual ?? [])], data: { quote: quoted(claim), count: String(missed.length), project: project.name, indicator: indicator.name, target: `${indicator.target ?? ''}${indicator.measure ?? ''}`, actual: `${indicator.actual ?? ''}${indicator.measure ?? ''}` } };
      } else if (!workbook && other) yield { ...found, message: 'text', at: sentence.cells, data: { quote: quoted(claim), other: quoted(other.words) } };
    }
  },
});

import type { Evaluation, Finding } from '../model/evaluation';
import type { Achievement, Project } from '../model/facts';
import { rateWords } from '../model/names';
import type { Sentence } from '../model/report';
import { causesOf, measuresOf } from './causes';
import { amountOf, isSlow, oneCell, oneCellEach } from './funds';
import { assess, byName, indicatorCells } from './indicators';
import { count, foundAt, named, namesOf, ofScheme, ratio, titled } from './pieces';
import { ask, joined, say, type Words } from './say';
import { decimal } from '../units/decimal';
import { grouped } from '../units/grouped';
import { issueAndRemedy } from '../units/messages';
import { formatLine } from '../units/percent';
import { explains } from '../units/reasons';
import { ofExecution } from './surplus';

/** One problem with its heading, what is known of it, and what is to be done about it. */
export interface Problem {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  /** What is asked for where the clerk says nothing of the problem either; null where the sentences tell every cause, or the problem is its own cause. */
  readonly asked: Sentence | null;
  /** What the workbook or the check says is to be done; null where neither says. */
  readonly measures: Words | null;
  /** Whether a statement of the clerk's is about this problem. */
  readonly covers: (row: Achievement) => boolean;
}

const listedAtMost = 10;
const toldOneByOne = 3;

const said = ({ statement, theme, subheading }: Achievement): string => [theme, subheading, statement].join(' ');
const speaksOf = (words: RegExp) => (row: Achievement): boolean => words.test(said(row));

const slowExecution = ({ facts, scheme }: Evaluation): Problem | null => {
  const line = decimal(scheme.lowExecution.warn);
  if (line === null) return null;
  const { over } = facts.rateBasis;
  const rate = (project: Project): number => (project.executed ?? 0) / (project[over] ?? 1);
  const slow = facts.projects
    .filter((project) => isSlow(project, facts, scheme))
    .sort((one, other) => rate(one) - rate(other));
  if (slow.length === 0) return null;
  const listed = slow.slice(0, listedAtMost).map((project): Words => {
    const [executed, budget] = [amountOf(project, 'executed'), amountOf(project, over)];
    return [named(project.name, project.at.name ?? []), executed && budget ? ratio(executed, budget, scheme.lowExecution.warn) : ''];
  });
  const reasons = slow.flatMap((project) => {
    const item = project.executionItem;
    const remark = ofExecution(project);
    const own = remark !== null ? { text: remark, at: project.at.remark } : item && explains(item.deviationReason) ? { text: item.deviationReason ?? '', at: item.at.deviationReason } : null;
    return own?.at ? [{ text: own.text, at: own.at, cell: oneCell(project.at), whose: named(project.name, project.at.name ?? []) }] : [];
  });
  const silent = slow.filter((project) => ofExecution(project) === null && !explains(project.executionItem?.deviationReason ?? null));
  const elsewhere = { causes: '见项目支出表的备注', measures: '项目支出表的备注' };
  const causes = causesOf(reasons, '个项目', slow.length, elsewhere);
  const [only] = slow;
  const [executed, budget] = only ? [amountOf(only, 'executed'), amountOf(only, over)] : [null, null];
  return {
    id: 'slow',
    heading: '预算执行偏慢',
    sentences: [
      only && slow.length === 1 && executed && budget
        ? say('slow', named(only.name, only.at.name ?? []), `的预算执行率（${rateWords(over)}）为`, ratio(executed, budget, scheme.lowExecution.warn), '，低于', ofScheme(formatLine(line)), '。')
        : say('slow', count(oneCellEach(slow), '个'), `项目的预算执行率（${rateWords(over)}）低于`, ofScheme(formatLine(line)), '：', joined(listed, '、'), slow.length > listedAtMost ? '等，其余见项目资金情况表' : '', '。'),
      ...(causes ? [say('slow-reasons', '主要原因是：', causes, '。')] : []),
    ],
    asked: silent.length === 0 ? null : ask('slow/cause', { table: 'achievements', row: '问题' }, [namesOf(silent, '个项目'), '的执行率偏低原因'], '，写在项目支出表的备注，或填在“成效台账”中章节为“问题”的行'),
    measures: measuresOf(reasons, '个项目', slow.length, elsewhere),
    covers: speaksOf(/执行率|支出率|(?:支出|支付|执行|资金)进度|执行(?:偏|较)?[慢低]|资金沉淀|资金闲置/),
  };
};

const unmetTargets = (evaluation: Evaluation): Problem | null => {
  const assessed = assess(evaluation);
  const unmet = assessed.filter(({ standing }) => standing === 'unmet');
  if (unmet.length === 0) return null;
  const reasons = unmet.flatMap(({ indicator }) => (indicator.deviationReason !== null && explains(indicator.deviationReason) ? [{ text: indicator.deviationReason, at: indicator.at.deviationReason ?? oneCell(indicator.at), cell: oneCell(indicator.at), whose: titled(indicator.name, indicator.at.name ?? []) }] : []));
  const silent = unmet.filter(({ indicator }) => !explains(indicator.deviationReason));
  const names = byName(unmet.slice(0, toldOneByOne), evaluation.facts.projects.length === 1);
  const elsewhere = { causes: '见绩效评价指标分析', measures: '绩效评价指标分析' };
  const causes = causesOf(reasons, '项指标', unmet.length, elsewhere);
  const keys = unmet.map(({ indicator }) => indicator.name);
  return {
    id: 'unmet',
    heading: unmet.length > 1 && unmet.length === assessed.length ? '绩效指标均未完成' : '部分绩效指标未完成',
    sentences: [
      say('unmet', count(indicatorCells(unmet), '项'), '绩效指标未达到年度指标值，', unmet.length > toldOneByOne ? '逐项见绩效评价指标分析' : ['为', names], '。'),
      ...(causes ? [say('unmet-reasons', '主要原因是：', causes, '。')] : []),
    ],
    asked: silent.length === 0 ? null : ask('unmet/cause', { table: 'targets-table', row: null }, [namesOf(silent.map(({ indicator }) => indicator), '项指标'), '的偏差原因'], '，填在指标表的“偏差原因分析及改进措施”一列，或“成效台账”中章节为“问题”的行'),
    measures: measuresOf(reasons, '项指标', unmet.length, elsewhere),
    covers: (row) => keys.some((key) => said(row).includes(key) || row.about === key) || /指标[^，。；]{0,12}(?:未能?(?:完成|达)|没有(?:完成|达))|(?:未能?|没有)(?:完成|达到|达标)[^，。；]{0,8}指标/.test(said(row)),
  };
};

const unclearTargets = (evaluation: Evaluation): Problem | null => {
  const without = oneCellEach(evaluation.facts.projects.filter(({ indicators }) => indicators.length === 0));
  const blank = assess(evaluation).filter(({ standing }) => standing === 'blank');
  const sentences: Sentence[] = [];
  if (without.length > 0) sentences.push(say('without-targets', count(without, '个'), '项目没有设定可衡量的绩效指标。'));
  if (blank.length > 0) sentences.push(say('blank-actuals', count(indicatorCells(blank), '项'), '绩效指标没有填写实际完成值。'));
  if (sentences.length === 0) return null;
  const steps: readonly Words[] = [...(without.length > 0 ? ['为没有绩效指标的项目逐项设定可衡量的年度指标值'] : []), ...(blank.length > 0 ? ['补填实际完成值'] : [])];
  const heading = '绩效目标填报不完整';
  // Why there are no targets is for the unit to say; what was reached is simply filled in.
  const asked = without.length > 0
    ? ask('targets/cause', { table: 'achievements', row: '问题' }, '“', foundAt(heading, []), '”的原因，填在“成效台账”中章节为“问题”的行')
    : ask('targets/cause', { table: 'targets-table', row: null }, [namesOf(blank.map(({ indicator }) => indicator), '项指标'), '的实际完成值'], '，填在“绩效目标”表');
  return { id: 'targets', heading, sentences, asked, measures: joined(steps, '，'), covers: speaksOf(/绩效(?:目标|指标)|指标值|可衡量|佐证/) };
};

/** Findings of a kind as one problem. */
interface FindingKind {
  readonly id: string;
  readonly heading: string;
  /** What belongs to it, by code and message: M08/rate. */
  readonly findings: RegExp;
  /** Words by which a statement of the clerk's is about it. */
  readonly words: RegExp;
  /** What is to be done; null where only a person knows, `check` where the check says it. */
  readonly measure: string | null;
}
const beforeExecution: readonly FindingKind[] = [
  { id: 'rates', heading: '预算执行率口径不一致', findings: /^M07|^M08\/(?:rate|alone)/, words: /口径|执行率(?:计算|有误)/, measure: 'check' },
  { id: 'overspent', heading: '执行数超过预算数', findings: /^M06/, words: /超支|超(?:出)?预算/, measure: '核对全年预算数和全年执行数，年中追加的预算计入全年预算数，确属超预算支出的写明原因' },
  { id: 'unreadable', heading: '部分金额无法读取', findings: /^M18/, words: /错误值|读不出/, measure: '把读不出的金额改为数字' },
  { id: 'counts', heading: '项目个数前后不符', findings: /^M19/, words: /项目(?:个数|数量)/, measure: '核实项目个数，写明增减的项目' },
  { id: 'money', heading: '资金数据不一致', findings: /^M(?!09|22|23)/, words: /口径|合计|差额|账(?:表|实|务)|数据(?:不一致|不符|有误)/, measure: 'check' },
  { id: 'adjustment', heading: '预算调整没有说明原因', findings: /^M09/, words: /预算(?:调整|追加|调剂)|追加预算/, measure: '逐项写明预算调整的原因' },
  { id: 'received', heading: '资金到位率偏低', findings: /^M23/, words: /到位/, measure: null },
  { id: 'surplus', heading: '结余资金没有列明金额', findings: /^M22/, words: /结余|结转/, measure: '列明结余资金的金额和去向' },
];
const afterTargets: readonly FindingKind[] = [
  { id: 'reasons', heading: '指标偏差没有说明原因', findings: /^S0[89]/, words: /偏差|超额/, measure: '逐项写明偏差原因和改进措施' },
  { id: 'doubled', heading: '部分指标的完成值远高于指标值', findings: /^I07/, words: /指标值(?:偏低|偏高)/, measure: '核实指标值和完成值，填错的更正，指标值偏低的写明原因' },
  { id: 'satisfaction', heading: '满意度缺少调查依据', findings: /^S13/, words: /满意度|问卷/, measure: '补充满意度调查的样本量和统计结果' },
  { id: 'scores', heading: '分值或得分填报有误', findings: /^S/, words: /得分|分值|权重/, measure: '逐项核对分值和得分，更正不符之处' },
  { id: 'coverage', heading: '绩效指标设置不完整', findings: /^C03/, words: /指标(?:设置|设定)/, measure: '补设缺少的绩效指标' },
  { id: 'spread', heading: '绩效指标分值过于集中', findings: /^I10/, words: /分值[^，。；]{0,6}集中/, measure: '增设三级指标，分散过于集中的分值' },
  { id: 'texts', heading: '目标和完成情况没有填写完整', findings: /^C0[24]/, words: /年度(?:总体)?目标|完成情况/, measure: '把填写提示换成实际内容，写明目标和实际完成的数量' },
  { id: 'form', heading: '指标内容填写不当', findings: /^I/, words: /填报|填写/, measure: '逐项更正填写不当的指标值、完成值和指标类别' },
  { id: 'others', heading: '表中内容有误', findings: /^[^MS]/, words: /有误/, measure: 'check' },
];

/** Returns what findings are of, each kind once, with how often it was found. */
export const faults = (findings: readonly Finding[]): Words => {
  return joined(
    [...grouped(findings, ({ fault }) => fault)].map(([name, group]): Words => {
      const cells = group.flatMap(({ at }) => at.slice(0, 1));
      return [foundAt(name, []), cells.length === group.length ? count(cells, '处') : ''];
    }),
    '、',
  );
};

/** Of what the checks look into, the report tells only what stands in it. */
const issueOf = ({ message }: Finding): string => issueAndRemedy(message)[0].replace('，表中也算不出', '').replace(/^提到/, '表中的说明提到').replace(/。?$/, '。');

/** Returns the name that a message begins with, between its marks; '' where it begins otherwise. */
const leadOf = ({ message, data }: Finding): string => (data['name'] !== undefined && message.startsWith(`「${data['name']}」`) ? `「${data['name']}」` : '');

/** Returns what a finding says, whatever the name it begins with. */
const saidOfAny = (finding: Finding): string => `${finding.code}\n${finding.message.slice(leadOf(finding).length)}`;

/** Returns findings that say the same of one thing each as one sentence: “甲”“乙”的产出指标中没有质量指标. */
const alikeSentence = (id: string) => (alike: readonly Finding[]): Sentence => {
  const [first, ...others] = alike;
  if (first === undefined) throw new RangeError(`no finding for ${id}`);
  const sentenceId = `${id}/${first.code}/${first.at[0] ?? ''}`;
  const lead = leadOf(first);
  if (others.length === 0 || lead === '') return say(sentenceId, foundAt(issueOf(first), alike.flatMap(({ at }) => at)));
  const names = [...new Set(alike.map(leadOf))];
  const cells = [...new Set(alike.flatMap(({ at }) => at.slice(0, 1)))];
  return say(sentenceId, foundAt(names.join(''), alike.flatMap(({ at }) => at)), names.length < cells.length ? ['（', count(cells, '处'), '）'] : '', foundAt(issueOf(first).slice(lead.length), []));
};

/** Returns what the checks found as sentences: of few each as it is, those alike together, of many how many of what kind. */
const foundSentences = (id: string, findings: readonly Finding[]): readonly Sentence[] =>
  findings.length > toldOneByOne
    ? [say(id, '核对发现', faults(findings), '，逐项列于“核对清单”。')]
    : [...grouped(findings, saidOfAny).values()].map(alikeSentence(id));

/** Returns what the checks ask for, each thing once; of many findings the list that names it. */
const remediesOf = (findings: readonly Finding[]): Words => {
  // 核对 alone is half a sentence: the others say what is looked into.
  const remedies = new Map(findings.map(({ message, at }): readonly [string, Finding['at']] => [issueAndRemedy(message)[1].replace(/^请|。$/g, '').trim().replace(/^(?:核对|核实)$/, '核对后更正'), at]).filter(([remedy]) => remedy !== ''));
  if (remedies.size === 0 || findings.length > toldOneByOne) return '按“核对清单”逐项更正或说明';
  return joined([...remedies].map(([remedy, at]) => foundAt(remedy, at)), '；');
};

/** Returns the problems that stand: from findings of error and warning that nobody set aside, low execution, unmet and missing targets. */
export const problemsOf = (evaluation: Evaluation): readonly Problem[] => {
  const [slow, unmet, unclear] = [slowExecution(evaluation), unmetTargets(evaluation), unclearTargets(evaluation)];
  // What has a sentence of its own is not told again: high points beside a problem are that problem; an unexplained shortfall is one of the unmet; one overshoot is one.
  const told = new Set([...(slow ? ['M10'] : []), ...(unclear ? ['C08', 'S14'] : []), ...(slow ?? unmet ? ['S10'] : [])]);
  const missed = new Set(assess(evaluation).flatMap(({ standing, indicator }) => (standing === 'unmet' ? Object.values(indicator.at).flat() : [])));
  const overshot = new Set(evaluation.findings.flatMap(({ code, at, waived }) => (code === 'S09' && waived === null ? at.slice(0, 1) : [])));
  const open = evaluation.findings.filter(({ severity, waived, code, at }) => (severity === 'error' || severity === 'warning') && waived === null && !told.has(code) && !(code === 'S08' && at.some((cell) => missed.has(cell))) && !(code === 'I07' && at[0] !== undefined && overshot.has(at[0])));
  const left = new Set(open);
  const found = ({ id, heading, findings: belongs, words, measure }: FindingKind): Problem | null => {
    const findings = [...left].filter(({ code, says }) => belongs.test(`${code}/${says}`));
    for (const finding of findings) left.delete(finding);
    return findings.length === 0 ? null : { id, heading, sentences: foundSentences(id, findings), asked: null, measures: measure === 'check' ? remediesOf(findings) : measure, covers: speaksOf(words) };
  };
  return [...beforeExecution.map(found), slow, unmet, unclear, ...afterTargets.map(found)].filter((problem) => problem !== null);
};

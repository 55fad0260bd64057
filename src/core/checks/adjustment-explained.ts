import Big from 'big.js';
import { accountsIn } from '../check/accounts-in-text';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import type { Facts, Project } from '../model/facts';
import { coversRef, type CellRef } from '../units/address';
import { formatMoney, type Fen } from '../units/money';
import { formatAgainst, formatLine } from '../units/percent';
import { explains, reasonBeside } from '../units/reasons';

/** 因政策调整追加预算10万元: what was done to the budget, and not what it was spent on. */
const changed = /(?:追加|调增|调减|核减|核增|压减|增加|减少|收回|调整)[^，。；]{0,8}(?:预算|资金|经费|指标|投入)|(?:预算|资金|经费|指标)[^，。；]{0,8}(?:追加|调增|调减|核减|核增|压减|收回|调整)/;
const carried = /上年结转|结转资金|以前年度结转/;

/** Returns true where an amount is read from a 自评表. */
const isInForm = ({ tables }: Facts, at: readonly CellRef[] = []): boolean => tables.some(({ recogniser, range }) => recogniser === 'self-evaluation-form' && at.some((cell) => coversRef(range, cell)));

/** Returns true where the words of a form, which has no column for it, tell of the change. */
const tellsOfChange = ({ texts, executionItem }: Project): boolean => [...Object.values(texts).map(({ text }) => text), executionItem?.deviationReason ?? ''].some((text) => changed.test(text));

/** Returns true for a remark that explains something: that so much was added during the year explains nothing. */
const tellsWhy = (remark: string | null, change: Fen): boolean => remark !== null && explains(remark) && reasonBeside(remark, change) !== '';

const compared = (adjusted: Fen, initial: Fen, share: Big, line: Big) => ({ adjusted: formatMoney(adjusted), initial: formatMoney(initial), direction: adjusted > initial ? '增加' : '减少', change: formatMoney(Math.abs(adjusted - initial)), share: formatAgainst(share, line), line: formatLine(line) });

export const adjustmentExplained = defineCheck({
  id: 'adjustment-explained',
  code: 'M09',
  title: { zh: '年中调整较大的预算说明了原因', en: 'Large changes of a budget during the year are explained' },
  fault: '预算调整较大而没有写明原因',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十一条（偏离较大的说明原因；界限未作规定，按方案所定）' },
  messages: {
    unexplained: {
      zh: '「{name}」全年预算数{adjusted}比年初预算数{initial}{direction}{change}（{share}），超过{line}，没有写明调整原因；请在备注或完成情况中写明。',
      en: 'The adjusted budget {adjusted} of “{name}” is {change} ({share}) {direction} than the initial budget {initial}; this is beyond {line}, and no reason for the change is given; give it in the remarks or under what was completed.',
    },
    added: {
      zh: '「{name}」年初预算数为0，全年预算数{adjusted}都是年中追加的，没有写明追加原因；请写明。',
      en: 'The initial budget of “{name}” is 0: all of its adjusted budget {adjusted} was added during the year, and no reason is given; give it.',
    },
    text: {
      zh: '文中全年预算{adjusted}比年初预算{initial}{direction}{change}（{share}），超过{line}，没有写明调整原因；请补写。',
      en: 'The adjusted budget {adjusted} of the text is {change} ({share}) {direction} than its initial budget {initial}; this is beyond {line}, and no reason for the change is given; add it.',
    },
  },
  *findInText({ prose, scheme, workbook }) {
    const line = new Big(scheme.adjustmentLine);
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const [index, { sentence, account: { initial, adjusted }, explained }] of accountsIn(sentences).entries()) {
      if (!initial || !adjusted || initial.fen <= 0 || explained) continue;
      const share = new Big(adjusted.fen).minus(initial.fen).abs().div(initial.fen);
      // Money carried over from the year before, told beside it, explains as much as it brings.
      const brought = [sentence, ...sentences.slice(index + 1, index + 2)].flatMap(({ claims }) => claims).find(({ kind, approximate, subject }) => kind === 'money' && !approximate && carried.test(subject ?? ''))?.fen ?? 0;
      if (new Big(adjusted.fen - brought).minus(initial.fen).abs().div(initial.fen).lte(line)) continue;
      if (share.gt(line)) yield { message: 'text', at: sentence.cells, place: placeOfClaim(adjusted.claim), data: compared(adjusted.fen, initial.fen, share, line) };
    }
  },
  *find({ facts, scheme }) {
    for (const project of facts.projects) {
      const { initial, adjusted, name } = project;
      if (initial === null || adjusted === null || adjusted === initial || tellsWhy(project.remark, adjusted - initial) || tellsOfChange(project)) continue;
      // Money carried over from the year before explains as much as it brings.
      const brought = project.lines.filter((line) => carried.test(line.name)).reduce((sum, { adjusted: fen }) => sum + (fen ?? 0), 0);
      if (initial === 0) {
        // A ledger's 0 is a project that is new; a form asks for the reason beside it.
        if (adjusted > 0 && brought < adjusted && isInForm(facts, project.at.initial)) yield { message: 'added', severity: 'hint', project: project.id, at: [...(project.at.adjusted ?? []), ...(project.at.initial ?? [])], data: { name, adjusted: formatMoney(adjusted) } };
        continue;
      }
      const share = new Big(adjusted).minus(initial).abs().div(Math.abs(initial));
      if (share.lte(scheme.adjustmentLine)) continue;
      if (brought !== 0 && new Big(adjusted - brought).minus(initial).abs().div(Math.abs(initial)).lte(scheme.adjustmentLine)) continue;
      yield { message: 'unexplained', project: project.id, at: [...(project.at.adjusted ?? []), ...(project.at.initial ?? [])], data: { name, ...compared(adjusted, initial, share, new Big(scheme.adjustmentLine)) } };
    }
  },
});

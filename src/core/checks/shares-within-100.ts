import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf } from '../check/own-words';
import { compareDecimals, isBelow } from '../units/decimal';

/** A share of a whole; growth, saving and comparison with a plan may exceed it. */
const share = /率|占比|比重|比例|覆盖|满意度|程度/;
const unbounded = /增长|增幅|增加|提高|提升|上升|同比|环比|完成率|负荷|利润|回报|收益|产值|周转|杠杆|投入产出/;
/** In words of a report a rate may be of anything: these are of a whole. */
const surelyShare = /(?:覆盖|合格|达标|满意|及时|知晓|普及|准确|优良|完好|入学|参保|成活|通过|合规|公开|发放)率$|满意度$/;

export const sharesWithin100 = defineCheck({
  id: 'shares-within-100',
  code: 'I04',
  title: { zh: '占比类指标不超过百分之百', en: 'Shares do not exceed 100%' },
  fault: '占比超过100%',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    actual: {
      zh: '「{name}」的实际完成值{value}%超过100%，占比不可能超过全部；请核对。',
      en: 'The actual value {value}% of “{name}” exceeds 100%; a share cannot be more than the whole; check it.',
    },
    target: {
      zh: '「{name}」的指标值{value}%超过100%，占比不可能超过全部；请核对。',
      en: 'The target {value}% of “{name}” exceeds 100%; a share cannot be more than the whole; check it.',
    },
    bound: {
      zh: '「{name}」的指标值写作不低于100%，占比最高就是100%，请写成等于100%。',
      en: 'The target of “{name}” says at least 100%; a share is 100% at most, so write equal to 100%.',
    },
    text: { zh: '「{name}{value}」超过100%，占比不可能超过全部；请核对。', en: '“{name}{value}” exceeds 100%; a share cannot be more than the whole; check it.' },
  },
  *findInText({ prose, workbook }) {
    for (const { claims, cells } of ownSentencesOf(prose, workbook?.facts))
      for (const claim of claims)
        if (claim.kind === 'rate' && claim.unit === '%' && surelyShare.test(claim.subject ?? '') && isBelow('100', claim.value ?? null)) yield { message: 'text', at: cells, place: placeOfClaim(claim), data: { name: claim.subject ?? '', value: claim.text } };
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const { comparison, inferred, target, actual, measure, name, kind, category, at } of project.indicators) {
        if (measure !== '%' || !(share.test(name) || kind === 'satisfaction' || category === 'satisfaction') || unbounded.test(name)) continue;
        if (isBelow('100', actual)) yield { message: 'actual', project: project.id, at: at.actual ?? [], data: { name, value: actual ?? '' } };
        if (isBelow('100', target)) yield { message: 'target', project: project.id, at: at.target ?? [], data: { name, value: target ?? '' } };
        else if (compareDecimals(target, '100') === 0 && (comparison === '>=' || comparison === '>') && !inferred) yield { message: 'bound', severity: 'warning', project: project.id, at: at.target ?? [], data: { name } };
      }
    }
  },
});

import { clauseOf } from '../check/amounts-in-text';
import { defineCheck } from '../check/define-check';
import { placeOfClaim } from '../check/in-text';
import { ownSentencesOf, type OwnSentence } from '../check/own-words';

/** Beside the rate itself: elsewhere it is work that was done, 走访慰问240户. */
const askedBeside = /回访|走访|访问|抽查|随机/;
/** Words of a survey. */
const surveyed = /问卷|调查|样本|回收|抽样|访谈|受访|测评|评议/;
/** 访谈科室8个，核查合同14份 asks nobody what they think. */
const ofPapers = /合同|凭证|档案|资料|文件|账|科室|股室|处室/;

/** Returns true where a sentence says of how many people something was asked. */
const tellsSample = ({ text, start, claims }: OwnSentence): boolean =>
  (surveyed.test(text) || (askedBeside.test(text) && /满意/.test(text))) && claims.some((claim) => claim.kind === 'count' && /[份人户名家位次个]/.test(claim.unit ?? '') && !ofPapers.test(clauseOf({ text, start }, claim)));

export const satisfactionMeasured = defineCheck({
  id: 'satisfaction-measured',
  code: 'S13',
  title: { zh: '满意度写明了数值和调查的样本', en: 'Satisfaction is given as a figure, with the size of the survey' },
  fault: '满意度没有数值或样本',
  severity: 'warning',
  basis: { document: '财预〔2021〕101号', clause: '三（四）（满意度以问卷调查等方式取值）' },
  messages: {
    words: { zh: '「{name}」的实际完成值「{actual}」没有数值；请写明满意度和调查人数，没有调查的据实说明。', en: 'The actual “{actual}” of “{name}” is no figure; give the rate and the number of people asked, or say that nobody was.' },
    sample: { zh: '满意度「{rate}」没有写明调查了多少人；请写明问卷或访谈的份数，没有调查的据实说明。', en: 'The text does not say of how many people the satisfaction “{rate}” was asked; give the number, or say that nobody was.' },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts).filter(({ section }) => section !== 'recommendations');
    if (sentences.some(tellsSample)) return;
    const rates = sentences.flatMap(({ claims, cells }) => claims.filter(({ kind, subject, approximate }) => kind === 'rate' && /满意/.test(subject ?? '') && !approximate).map((claim) => ({ claim, cells })));
    const [first] = rates;
    if (first) yield { message: 'sample', at: first.cells, place: placeOfClaim(first.claim), data: { rate: first.claim.text } };
  },
  *find({ facts }) {
    for (const project of facts.projects)
      for (const { category, kind, name, actual, at } of project.indicators)
        if ((category === 'satisfaction' || kind === 'satisfaction') && actual !== null && !/[\p{Nd}一二三四五六七八九十百]/u.test(actual)) yield { message: 'words', project: project.id, at: [...(at.actual ?? []), ...(at.name ?? [])], data: { name, actual } };
  },
});

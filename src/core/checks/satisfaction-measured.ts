import { clauseOf } from '../check/amounts-in-text';
import { defineCheck } from '../check/define-check';
import { placeOf, placeOfClaim, tellsResults } from '../check/in-text';
import { ownSentencesOf, type OwnSentence } from '../check/own-words';

/** Beside the rate itself: elsewhere it is work that was done, 走访慰问240户. */
const askedBeside = /回访|走访|访问|抽查|随机/;
/** Words of a survey. */
const surveyed = /问卷|调查|样本|回收|抽样|访谈|受访|测评|评议/;
/** 访谈科室8个，核查合同14份 asks nobody what they think. */
const ofPapers = /合同|凭证|档案|资料|文件|账|科室|股室|处室/;

/** What a target is written with. */
const aimed = /(?:≥|>=|＞|>|不低于|不少于|大于或?等于)\s*$/;
/** Praise that says of nobody how far they are satisfied. */
const praised = /满意度(?:较高|很高|高|良好|好|较好|(?:得到|有了?|明显|显著|大幅|不断|进一步|稳步|持续)+(?:提高|提升|增强|上升))|(?:普遍|非常|比较)满意/;

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
    aimed: { zh: '满意度写作「{rate}」，是目标的写法，不是实际完成值；请写明测得的满意度和调查人数。', en: 'The satisfaction is written “{rate}”, as a target and not as what was measured; give the rate and the number of people asked.' },
    vague: { zh: '写的是「{quote}」，全文没有满意度的数值；请写明满意度和调查人数，没有调查的据实说明。', en: 'It says “{quote}”, and the text nowhere gives the rate; give it and the number of people asked, or say that nobody was.' },
  },
  *findInText({ prose, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts).filter(({ section }) => section !== 'recommendations');
    const praise = sentences.flatMap((sentence) => { const match = tellsResults(sentence) ? praised.exec(sentence.text) : null; return match ? [{ sentence, match }] : []; });
    const [vague] = prose.claims.some(({ kind, subject }) => (kind === 'rate' || kind === 'score') && /满意/.test(subject ?? '')) ? [] : praise;
    if (vague) yield { message: 'vague', at: vague.sentence.cells, place: placeOf(vague.sentence, vague.match.index, vague.match.index + vague.match[0].length), data: { quote: vague.match[0] } };
    const stated = sentences.filter(tellsResults).flatMap((sentence) => sentence.claims.filter(({ kind, subject }) => kind === 'rate' && /满意/.test(subject ?? '')).map((claim) => ({ claim, sentence, sign: aimed.exec(sentence.text.slice(0, claim.start - sentence.start))?.[0] ?? '' })));
    const [copied] = stated.every(({ sign }) => sign !== '') ? stated : [];
    if (copied) yield { message: 'aimed', at: copied.sentence.cells, place: { ...placeOfClaim(copied.claim), start: copied.claim.start - copied.sign.length }, data: { rate: `${copied.sign.trim()}${copied.claim.text}` } };
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

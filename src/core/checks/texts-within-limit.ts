import { defineCheck } from '../check/define-check';
import type { ProjectText } from '../model/facts';
import { projectTextNames } from '../model/names';

/** Signs as a form counts them: every one but blanks and line breaks. */
const charsIn = (text: string): number => [...text.replace(/\s/g, '')].length;

export const textsWithinLimit = defineCheck({
  id: 'texts-within-limit',
  code: 'C05',
  title: { zh: '自评表中的文字不超过字数上限', en: 'The texts of a form are no longer than the form allows' },
  fault: '文字超过字数上限',
  severity: 'warning',
  basis: { document: '项目支出绩效自评表', clause: '填报提示（所写的字数上限）' },
  messages: {
    long: {
      zh: '「{name}」的{field}共{count}字（不计空格），上限{limit}字，超出{over}字；请精简，程序照原文写出，不作删节。',
      en: 'The {field} of “{name}” has {count} characters (without blanks), {over} more than the limit of {limit}; shorten it: it is written as it stands, and never cut.',
    },
  },
  *find({ facts, scheme }) {
    for (const { id, name, texts } of facts.projects) {
      for (const field of Object.keys(projectTextNames) as ProjectText[]) {
        const { text, at, maxChars } = texts[field] ?? { text: '', at: [] };
        const limit = maxChars ?? scheme.form.maxChars?.[field];
        const count = charsIn(text);
        if (limit !== undefined && count > limit) yield { message: 'long', project: id, at, data: { name, field: projectTextNames[field], count: String(count), limit: String(limit), over: String(count - limit) } };
      }
    }
  },
});

import { defineCheck } from '../check/define-check';
import { quoted } from '../check/in-text';
import { promptsInText } from '../check/prompts-in-text';

export const formPromptsReplaced = defineCheck({
  id: 'form-prompts-replaced',
  code: 'C02',
  title: { zh: '表格和报告中的填写提示都换成了实际内容', en: 'The prompts of the form have been replaced by what they ask for' },
  fault: '填写提示没有换成实际内容',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（内容完整）' },
  messages: {
    left: { zh: '「{prompt}」是填写提示或样例，没有换成实际内容；请填写，不用的行请删除。', en: '“{prompt}” is a prompt of the form; replace it by what it asks for, or delete the row.' },
  },
  *findInText({ prose, workbook }) {
    for (const { text, start, end, chapter } of promptsInText(prose, workbook?.facts)) yield { message: 'left', at: [], place: { chapter, start, end }, data: { prompt: quoted(text) } };
  },
  *find({ facts }) {
    for (const { at, raw, kind, project } of facts.readings) if (kind === 'prompt') yield { message: 'left', project, at, data: { prompt: quoted(raw) } };
  },
});

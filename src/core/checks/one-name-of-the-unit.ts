import { defineCheck } from '../check/define-check';
import { unitNamesIn, type UnitName } from '../check/unit-names';
import { nameKey } from '../units/text';

/** One name may be the other with less before it: 某县民政局, 县民政局, 民政局. */
const sameUnit = (one: string, other: string): boolean => {
  const [first, second] = [nameKey(one), nameKey(other)];
  return first.endsWith(second) || second.endsWith(first) || first.startsWith(second) || second.startsWith(first);
};

export const oneNameOfTheUnit = defineCheck({
  id: 'one-name-of-the-unit',
  code: 'T07',
  title: { zh: '全文的单位名称一致', en: 'The unit has one name throughout' },
  fault: '单位名称不一致',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实）' },
  messages: {
    workbook: {
      zh: '文中自称「{name}」，工作簿中的单位是「{other}」；请核对是否沿用了别的单位的文稿。',
      en: 'The text calls the unit “{name}”, the workbook “{other}”; see whether it was copied from another unit.',
    },
    text: {
      zh: '文中自称「{name}」，前面是「{other}」；请统一单位名称。',
      en: 'The text calls the unit “{name}”, and “{other}” before; use one name.',
    },
  },
  *findInText({ prose, workbook }) {
    const names = unitNamesIn(prose);
    const official = workbook?.facts.unit.name ?? null;
    const seen = new Set<string>();
    const tell = ({ name, place, cells }: UnitName, message: 'workbook' | 'text', other: string) => ({ message, at: message === 'workbook' ? [...cells, ...(workbook?.facts.unit.at.name ?? [])] : cells, place, data: { name, other } });
    for (const found of names) {
      const other = official ?? names[0]?.name ?? found.name;
      if (sameUnit(found.name, other) || seen.has(found.name)) continue;
      seen.add(found.name);
      yield tell(found, official === null ? 'text' : 'workbook', other);
    }
  },
});

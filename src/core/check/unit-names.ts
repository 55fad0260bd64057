import type { Place, Prose } from '../model/prose';
import type { CellRef } from '../units/address';

/** A name that a text gives its unit, where it does. */
export interface UnitName {
  readonly name: string;
  readonly place: Place;
  readonly cells: readonly CellRef[];
}

const organisation = '[一-鿿（）]{2,24}?(?:委员会|办公室|街道办事处|人民政府|组织部|宣传部|统战部|局|委|厅|中心|院|校|大学|学校|医院|公司|总队|支队|大队|所|站|馆|部|办|会)(?!办|组织部|宣传部|统战部)';
/** A title with its unit: 某县民政局2024年度项目支出绩效自评报告. */
const inTitle = new RegExp(`^[\\s　]*(${organisation})(?:关于)?[\\s　]*(?:(?:19|20)\\d\\d年度?)?[^。，\\n]{0,20}(?:绩效|自评)[^。，\\n]{0,12}报告[\\s　]*$`);
/** The unit may stand on a line of its own above the title. */
const alone = new RegExp(`^[\\s　]*(${organisation})[\\s　]*$`);
const title = /^[\s　]*(?:关于)?[^。，：:]{0,50}(?:绩效|自评)[^。，：:]{0,12}报告[\s　]*$/;
/** 某县民政局2024年度项目支出…: who speaks of the year is the unit. */
const inSentence = new RegExp(`^[\\s　]*(${organisation})(?:19|20)\\d\\d年度?(?:全年)?(?:财政拨款|(?:部门|单位|整体|部门整体|预算)支出|项目(?!绩效|评价|管理|验收|申报))`);
/** 某县民政局成立评价组: who evaluates itself is the unit. */
const evaluating = new RegExp(`^[\\s　]*(${organisation})(?:高度重视|成立|组成|抽调)[^。]{0,12}(?:评价|自评)`);
const notOwn = /财政|审计|^(?:根据|按照|经|由|向|为|对|在|区委|县委|市委|省委)|本单位|我单位|主管部门|各/;

/** Returns the names a text gives its unit: in its title, and where a sentence begins with the unit and its year or its evaluation. */
export const unitNamesIn = ({ text, sentences }: Prose): readonly UnitName[] =>
  sentences.flatMap((sentence, index) => {
    const match = (title.test(sentences[index + 1]?.text ?? '') ? alone.exec(sentence.text) : null) ?? inTitle.exec(sentence.text) ?? inSentence.exec(sentence.text) ?? evaluating.exec(sentence.text);
    const name = match?.[1];
    if (name === undefined || notOwn.test(name)) return [];
    const start = text.indexOf(name, sentence.start);
    return [{ name, place: { chapter: sentence.chapter, start, end: start + name.length }, cells: sentence.cells }];
  });

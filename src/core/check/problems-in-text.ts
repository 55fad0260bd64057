import type { ProseSentence } from '../model/prose';

const none = /^(?:项目|本项目|存在的?问题|自评|目前)*[:：]?(?:暂?无|没有|不存在|未发现)(?:明显|突出|重大|较大|任何|其他)?(?:的?问题)?[。.]?$/;
const nowhere = /(?:不存在|没有|未发现)(?:明显|突出|重大|较大|任何)?的?问题|存在的?问题[:：]?(?:无|没有)/;

/** Returns true for a sentence that says there are no problems. */
export const deniesProblems = ({ section, text }: Pick<ProseSentence, 'section' | 'text'>): boolean =>
  section === 'problems' ? none.test(text.trim()) || nowhere.test(text) : (section === 'conclusion' || section === 'experience') && nowhere.test(text) && !/需要说明/.test(text);

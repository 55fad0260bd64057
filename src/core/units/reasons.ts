import { nameKey } from './text';

const stock = /^(?:无|暂无|没有|未填|不适用|略|同上|正常|(?:已|按期|按时|全部)?完成|见备注|详?见附[件表]|(?:无|没有|不存在|未发生)偏差|无需说明|none|n\/a|nil|[-—–/*.、]+)$/;
const kindOnly = /^(?:年初|全年)?(?:预算|支出|执行|到位)(?:数|资金)?$/;

/** Returns true for a text that explains something: not blank, not a stock word, not merely the name of a kind of amount. */
export const explains = (text: string | null): boolean => {
  if (text === null) return false;
  const key = nameKey(text);
  return key.length >= 2 && !stock.test(key) && !kindOnly.test(key);
};

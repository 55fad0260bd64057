import { defineCheck } from '../check/define-check';
import { joinRefs, parseRef } from '../units/address';
import { grouped } from '../units/grouped';
import type { Reading } from '../model/facts';

/** Returns the readings of a kind sheet by sheet: many cells of one table are one thing to tell. */
const bySheet = (readings: readonly Reading[], wanted: Reading['kind']): readonly (readonly Reading[])[] => [
  ...grouped(readings.filter(({ kind }) => kind === wanted), ({ at }) => parseRef(at[0] ?? '')?.sheet ?? '').values(),
];

export const decimalsAsUsual = defineCheck({
  id: 'decimals-as-usual',
  code: 'M13',
  title: { zh: '万元金额不超过两位小数，同一列小数位数一致', en: 'Amounts in wan yuan have at most two decimals, and a column has as many throughout' },
  fault: '金额的小数位数不规范',
  severity: 'hint',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（项目资金以万元为单位；小数位数未作规定，按两位小数的通行做法）' },
  messages: {
    many: { zh: '{count}处金额以万元为单位，小数超过两位（如{example}）；建议统一保留两位小数。', en: '{count} amounts in wan yuan have more than two decimals ({example}, for example); two are usual.' },
    mixed: { zh: '同一列金额的小数位数不一（{decimals}位），这几处与多数不同；建议统一。', en: 'Amounts of one column show different numbers of decimals ({decimals}); these differ from most.' },
  },
  *find({ facts }) {
    for (const fine of bySheet(facts.readings, 'many-decimals')) yield { message: 'many', at: joinRefs(fine.flatMap(({ at }) => at)), data: { count: String(fine.length), example: fine[0]?.raw ?? '' } };
    for (const { at, raw, kind } of facts.readings) if (kind === 'mixed-decimals') yield { message: 'mixed', at: joinRefs(at), data: { decimals: raw } };
  },
});

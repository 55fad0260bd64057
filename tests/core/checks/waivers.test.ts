import { waiversHold } from '../../../src/core/checks/waivers-hold';
import { settingsSheet } from '../../../src/core/model/own-sheets';
import type { CellValue, Snapshot } from '../../../src/core/model/snapshot';
import { evaluate } from '../../../src/core/pipeline';
import { identityOf, writeIdentity } from '../../../src/core/waive/identity';
import { describeCheck } from '../../helpers/describe-check';
import { ledger, sheet, workbook } from '../../helpers/snapshot';

const data = ledger(['甲', 10, 10, 9], ['合计', 10, 10, 12]);
const finding = evaluate(workbook(data)).findings.find(({ code }) => code === 'M01')!;
const own = writeIdentity(identityOf(finding, [finding], workbook(data)));
const lapsed = writeIdentity(identityOf({ ...finding, data: {} }, [], workbook(data)));
const written = (...rows: readonly (readonly CellValue[])[]): Snapshot => workbook(data, sheet(settingsSheet, [['设置', '值', '说明'], ['不再提示的问题'], ['代码', '问题', '理由', '指纹'], ...rows]));

describeCheck(waiversHold, {
  accepts: [
    ['nothing set aside', written()],
    ['a waiver that holds', written(['M01', finding.message, '含上年结转', own])],
    ['rows of a person’s own', written(['说明', '经办人某科', null, null], [null, null, '待补', null])],
  ],
  reports: [
    ['data that have changed', written(['M01', '合计不符', '含上年结转', lapsed]), ['A4 对M01的说明已失效：数据已变。请在「核对」中看这个问题，更正，或重新说明；不需要的清空这一行。']],
    ['a finding that is no more', written(['m02', '不符', '含上年结转', writeIdentity(identityOf({ ...finding, code: 'M02' }, [], workbook(data)))]), ['hint A4 对M02的说明不再需要：现在没有这个问题。可以清空这一行。']],
    ['a waiver without a reason', written(['M01', finding.message, ' ', own]), ['C4 不再提示M01没有写明理由，没有采用；请在这一格写明，或清空这一行。']],
    ['a line that a person wrote alone', written(['M01', finding.message, '含上年结转', null]), ['A4 不再提示M01没有采用：没有程序写的指纹，不知是哪一处。请在「核对」中说明，并清空这一行。']],
  ],
});

import type { Conservation, Finding } from '../model/evaluation';
import { formatExact } from '../units/money';

const wrong = (at: Finding['at'], says: string, message: string, data: Finding['data']): Finding => ({
  code: 'R16', id: 'unaccounted', severity: 'error', project: null, at, message, says, data, fault: '有金额没有交代', basis: { document: '本程序的约定：', clause: '各表读到的金额合计，等于采用的与略过的（写明原因）之和' }, waived: null,
});

/** Returns where the amounts of a table do not add up to what became of them: a fault of the program, which is shown, not hidden. */
export const unaccounted = (conservation: readonly Conservation[]): readonly Finding[] =>
  conservation.flatMap(({ read, used, leftOut, open, differing }): Finding[] => {
    const amount = formatExact(read.fen - used.fen - leftOut.fen);
    return [
      ...(open.length > 0 ? [wrong(open, 'open', `有${open.length}个金额单元格（共${amount}）既没有采用也没有说明原因，报告的数可能不全。这是程序的差错，不是表有错：请对照这些单元格核实报告，或在「数据」中指定它们所在的行列怎样读取。`, { count: String(open.length), amount })] : []),
      ...(differing.length > 0 ? [wrong(differing, 'differing', `这${differing.length}个单元格的金额加起来与采用的数不符，或重复计入了两个项目。这是程序的差错，不是表有错：请对照这些单元格核实报告。`, { count: String(differing.length) })] : []),
    ];
  });

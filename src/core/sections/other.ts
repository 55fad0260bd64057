import type { Finding } from '../model/evaluation';
import type { Sentence } from '../model/report';
import { faults } from '../narrate/problems';
import { ownWords } from '../narrate/own-words';
import { clause, count } from '../narrate/pieces';
import { ask, joined, say, type Words } from '../narrate/say';
import { paragraph, type Section } from '../narrate/section';

/** So many are told with their reasons; all stand on 核对清单. */
const listedAtMost = 5;

/** Returns what was set aside that would otherwise be named among the problems, each with the reason; none where nothing was. */
const setAside = (findings: readonly Finding[]): readonly Sentence[] => {
  const waived = findings.flatMap(({ severity, fault, waived: reason, waivedAt }) => ((severity === 'error' || severity === 'warning') && reason !== null && waivedAt !== undefined ? [{ fault, reason, at: waivedAt }] : []));
  if (waived.length === 0) return [];
  // A reason that a person has given for several findings in one cell is one reason.
  const told = waived.slice(0, listedAtMost).map(({ fault, reason, at }): Words => [fault, '（', clause(reason, [at]), '）']);
  const cells = waived.map(({ at }) => at);
  return [say('waived', '核对发现的问题中，', new Set(cells).size === cells.length ? count(cells, '项') : '若干项', '经说明不再列为问题：', joined(told, '、'), waived.length > listedAtMost ? '等，逐项列于“核对清单”' : '', '。')];
};

/** 其他需要说明的问题: assumptions that wait for a person, what was set aside with its reasons, then the unit's own words, asked for until given. */
export const other: Section = {
  *write({ facts, findings }) {
    // What became of a waiver is no assumption about the data.
    const open = findings.filter(({ severity, waived, code }) => severity === 'review' && waived === null && code !== 'R11');
    const own = ownWords(facts, 'other');
    if (open.length > 0) yield paragraph('review', [say('review', '下列事项按“核对清单”所列的假定处理，须经办人确认：', faults(open), '。')]);
    const waived = setAside(findings);
    if (waived.length > 0) yield paragraph('waived', waived);
    yield* own;
    // That there is nothing else is for the unit to say: no table tells it.
    if (own.length === 0) yield paragraph('missing', [ask('missing', { table: 'achievements', row: '其他' }, '其他需要说明的问题，没有的写“无其他需要说明的问题”，填在“成效台账”中章节为“其他”的行')]);
  },
};

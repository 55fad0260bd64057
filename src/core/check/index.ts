import type { Check, CheckContext, TextContext } from './define-check';
import { checks } from '../checks';
import type { Finding, JudgedWaiver } from '../model/evaluation';
import type { JudgedRewording } from '../model/wording';
import { finished, type Steps } from '../units/steps';

/** A member that crashes becomes one finding; the others run. */
const looked = (member: Check, look: (member: Check) => readonly Finding[]): readonly Finding[] => {
  try {
    return look(member);
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    return [{ code: member.code, id: 'crashed', severity: 'error' as const, project: null, at: [], message: `核对规则${member.code}「${member.title.zh}」没有运行完，本条未核对：${detail}`, says: 'crashed', data: { detail }, fault: '核对没有运行完', basis: member.basis, waived: null }];
  }
};
const each = (look: (member: Check) => readonly Finding[]): readonly Finding[] => checks.flatMap((member) => looked(member, look));

/** Returns what is wrong with a workbook, in the order of the checks. */
export const check = (context: CheckContext): readonly Finding[] => each((member) => member.run(context));

/** Returns what is wrong with a text, in the order of the checks. */
export const checkText = (context: TextContext): readonly Finding[] => finished(checkTextSteps(context));

/** Returns what `checkText` does, check by check. */
export function* checkTextSteps(context: TextContext): Steps<readonly Finding[]> {
  const found: Finding[] = [];
  for (const member of checks) {
    found.push(...looked(member, (one) => one.readText(context)));
    yield;
  }
  return found;
}

/** Returns what became of waivers, for a person to do something about. */
export const checkWaivers = (waivers: readonly JudgedWaiver[]): readonly Finding[] => each((member) => member.readWaivers(waivers));

/** Returns what became of a person's own texts, for them to do something about. */
export const checkRewordings = (rewordings: readonly JudgedRewording[]): readonly Finding[] => (rewordings.length === 0 ? [] : each((member) => member.readRewordings(rewordings)));

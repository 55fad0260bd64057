import type { CheckContext } from './define-check';
import { checks } from '../checks';
import type { Finding } from '../model/evaluation';

/** Returns what is wrong, in the order of the checks; a check that crashes becomes one finding and the others run. */
export const check = (context: CheckContext): readonly Finding[] =>
  checks.flatMap((member) => {
    try {
      return member.run(context);
    } catch (failure) {
      const detail = failure instanceof Error ? failure.message : String(failure);
      return [{ code: member.code, id: 'crashed', severity: 'error' as const, project: null, at: [], message: `核对规则${member.code}「${member.title}」没有运行完，本条未核对：${detail}`, data: { detail }, basis: member.basis, waived: null }];
    }
  });

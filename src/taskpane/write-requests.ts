import type { Composition } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';
import type { FormSheets } from '../core/model/form-sheets';
import { findingsSheet, reportSheet } from '../core/model/own-sheets';
import type { WriteRequest } from '../hosts/host';
import { HostError } from '../hosts/host-error';

/** Returns what writes 核对清单 alone: the report sheet and what is remembered of it stay as they are. */
export const findingsRequest = ({ plans }: Composition): WriteRequest => ({ plans: plans.filter(({ name }) => name === findingsSheet), memory: null, activate: findingsSheet });

/** Returns what writes the report and 核对清单 and ends on the report; where there is no project to report on, on 核对清单, which says what to do. @throws HostError where a report sheet is not the program's own. */
export const reportRequest = ({ facts }: Evaluation, composition: Composition): WriteRequest => {
  if (facts.projects.length === 0) return findingsRequest(composition);
  if (composition.foreign) throw new HostError('foreign-report');
  return { plans: composition.plans, memory: composition.memory, activate: reportSheet };
};

/** Returns a request to write the report, with the forms beside it. */
export const withFormSheets = (request: WriteRequest, { worked, plans, renames }: FormSheets): WriteRequest => ({ ...request, plans: [...request.plans, ...worked], derived: [...(request.derived ?? []), ...plans], renames: [...(request.renames ?? []), ...renames] });

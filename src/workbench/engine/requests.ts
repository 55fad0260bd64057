import type { Book } from './book/book';
import { ApiError, RequestRefused } from './api-error';
import { interpret } from './interpreter';
import type { RichApiRequest, RichApiResponse } from './interpreter';
import { workbookObject } from './objects/workbook';
import type { enforcedRules } from './rules';
import type { Session } from './session';
import type { Engine, RequestRecord } from './workbook-engine';

const excelPayloadLimit = 5 * 1024 * 1024;
/** The session has timed out, in the numbering of the common API. */
const sessionExpired = 5012;

/** Answers the requests of office.js, as Excel would in the state it is said to be in. */
export interface Requests extends Pick<Engine, 'log' | 'setCellEditMode' | 'setSessionExpired' | 'setPayloadLimit' | 'failNext'> {
  /** Returns the answer to the body of a request. @throws RequestRefused */
  answer(body: string): Promise<string>;
  /** Excel is in no particular state again. */
  reset(): void;
}

/** Requests over a session. */
export function requestsOf(session: Session, book: Book, enforces: ReturnType<typeof enforcedRules>): Requests {
  const log: RequestRecord[] = [];
  let editing = false;
  let expired = false;
  let payloadLimit = excelPayloadLimit;
  let failure: PlannedFailure | null = null;

  async function answer(body: string): Promise<string> {
    // Nobody sees what becomes of a request that only gives back: it is not counted, and is not the one that fails on purpose.
    const gaveBack = body.includes('_RemoveReference') && onlyGivesBack(JSON.parse(body) as RichApiRequest);
    const planned = gaveBack || expired ? null : failure;
    if (planned) failure = null;
    const refused = expired ? sessionExpired : typeof planned?.code === 'number' ? planned.code : null;
    if (refused !== null) {
      if (!gaveBack) log.push({ actions: 0, bytesIn: byteLength(body), bytesOut: 0, error: String(refused) });
      throw new RequestRefused(refused);
    }
    const bytesIn = byteLength(body);
    let actions = 0;
    let response: RichApiResponse;
    try {
      if (bytesIn > payloadLimit && enforces('request-size')) throw tooLarge('RequestPayloadSizeLimitExceeded', 'request');
      if ((editing || book.selection.isCellEditing()) && enforces('cell-edit-mode')) {
        throw new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.');
      }
      const request = JSON.parse(body) as RichApiRequest;
      actions = request.Actions.length;
      response = await carryOut(request, planned);
      if (response.Error && !enforces('not-atomic')) book.undo();
    } catch (error) {
      response = failed(error);
    }
    let text = JSON.stringify(response);
    if (byteLength(text) > payloadLimit && enforces('response-size')) {
      response = failed(tooLarge('ResponsePayloadSizeLimitExceeded', 'response'));
      text = JSON.stringify(response);
    }
    if (!gaveBack) log.push({ actions, bytesIn, bytesOut: byteLength(text), error: response.Error?.Code ?? null });
    return text;
  }

  async function carryOut(request: RichApiRequest, planned: PlannedFailure | null): Promise<RichApiResponse> {
    // What was left to be calculated comes before the calculation is suspended.
    if (request.Actions.some((action) => action.Name === 'SuspendApiCalculationUntilNextSync')) await book.settle();
    session.beginRequest();
    book.beginBatch();
    try {
      return await interpret(request, {
        enforces,
        root: () => workbookObject(session),
        byReference: (id) => session.byReference(id),
        beforeQuery: async () => {
          if (session.calculationSuspended && enforces('suspend-calculation')) book.flush();
          else await book.settle();
        },
        beforeAction: (index) => {
          if (planned && index >= planned.after) throw new ApiError(String(planned.code), `failed on purpose before action ${index}`);
        },
      });
    } finally {
      book.endBatch();
      session.endRequest();
    }
  }

  return {
    log,
    answer,
    reset() {
      editing = false;
      expired = false;
      payloadLimit = excelPayloadLimit;
      failure = null;
    },
    setCellEditMode(on) {
      editing = on;
    },
    setSessionExpired(on) {
      expired = on;
    },
    setPayloadLimit(bytes) {
      payloadLimit = bytes ?? excelPayloadLimit;
    },
    failNext(code, afterActions = 0) {
      failure = { code, after: afterActions };
    },
  };
}

/** How the next request is to fail: by a number as a whole, or by a code after so many of its actions. */
interface PlannedFailure {
  readonly code: string | number;
  readonly after: number;
}

/** True for the request by which office.js, unasked and unwaited for, gives back the references of a batch that has ended. */
function onlyGivesBack({ Actions }: RichApiRequest): boolean {
  return Actions.some((action) => action.Name === '_RemoveReference') && Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference');
}

function tooLarge(code: string, what: 'request' | 'response'): ApiError {
  return new ApiError(code, `The ${what} payload size has exceeded the limit. Please refer to the documentation: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins.`, 413);
}

function failed(error: unknown): RichApiResponse {
  const { code, message, httpStatusCode } = error instanceof ApiError ? error : new ApiError('GeneralException', error instanceof Error ? error.message : String(error), 500);
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: httpStatusCode } };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** An error as the host reports it: Excel's code, and the message that the add-in gets to see. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** A request that the host refuses as a whole, before it looks at it: office.js makes a code of the number. */
export class RequestRefused extends Error {
  constructor(readonly number: number) {
    super(`the request is refused with error ${number}`);
    this.name = 'RequestRefused';
  }
}

/** InvalidArgument, with Excel's own wording where no other is known. */
export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): ApiError {
  return new ApiError('InvalidArgument', message);
}

/** ItemNotFound, with Excel's own wording. */
export function itemNotFound(): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

/** NotImplemented: a member of Excel's that this workbench has not got. */
export function notImplemented(member: string): ApiError {
  return new ApiError('NotImplemented', `the workbench does not implement ${member}`, 501);
}

import { HostError } from './host-error';

/** Returns a part of the program that is asked for when it is needed. A browser keeps a script that failed, so that only a page opened anew can ask again. @throws HostError */
export const loadPart = async <Part>(part: Promise<Part>): Promise<Part> => {
  try {
    return await part;
  } catch (cause) {
    throw new HostError('not-loaded', { cause });
  }
};

import { HostError } from './host-error';

/** Returns the failure to read a file. The message is for the command line, whose user reads it. */
export const unreadable = (fileName: string, why: string, cause?: unknown): HostError => new HostError('unreadable-file', { about: fileName, message: `无法读取文件「${fileName}」：${why}`, cause, why });

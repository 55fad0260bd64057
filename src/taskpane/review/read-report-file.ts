import { HostError } from '../../hosts/host-error';
import { loadPart } from '../../hosts/load-part';

/** Why a file gives no text. */
export type FileTrouble = 'unreadable' | 'empty' | 'too-large' | 'not-loaded';

/** A larger file is no report. */
const largest = 20 * 1024 * 1024;

/** Returns the text of a .docx or text file of the user's, read on this machine, or why there is none. */
export const readReportFile = async (file: File): Promise<{ readonly text: string } | { readonly trouble: FileTrouble }> => {
  if (file.size > largest) return { trouble: 'too-large' };
  try {
    const [{ isDocx, readDocx }, { readText }] = await Promise.all([loadPart(import('../../hosts/docx/read-docx')), loadPart(import('../../hosts/read-text'))]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = isDocx(bytes) ? readDocx(bytes, file.name) : readText(bytes);
    if (text === null) return { trouble: 'unreadable' };
    return text.trim() === '' ? { trouble: 'empty' } : { text };
  } catch (error) {
    return { trouble: error instanceof HostError && error.failure === 'not-loaded' ? 'not-loaded' : 'unreadable' };
  }
};

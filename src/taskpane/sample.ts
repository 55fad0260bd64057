import clean from '../../assets/samples/clean.xlsx?inline';

/** Returns the sample workbook, which travels with the program: nothing is asked for over the network. */
export const sampleWorkbook = (): Uint8Array => Uint8Array.from(atob(clean.slice(clean.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

/** Where a rule stands: the document with its number, and the clause. */
export interface Basis {
  readonly document: string;
  readonly clause: string;
}

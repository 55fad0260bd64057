import type { CellEdit } from '../core/model/sheet-plan';

/** Tells whether an edit changes its cell; one that does not only makes sure of it. */
export const isWritten = ({ value, before, fill }: CellEdit): boolean => (value === '' ? null : value) !== before || fill !== undefined;

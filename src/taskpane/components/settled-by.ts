/** Returns true where a list's change is settled with it: by a press, or by the key that closes an open list; the arrows and letters only go through its values. */
export const settledBy = (lastKey: string | null): boolean => lastKey === null || lastKey === 'Enter' || lastKey === 'Tab';

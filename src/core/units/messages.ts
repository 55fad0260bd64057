/** Where a message goes over from what is wrong to what to do. */
const turn = /[；。](?=[^；。]{0,8}(?:请|建议|先))|，(?=请|建议)/;

/** Returns what a message says is wrong, and what it says to supply; the latter is empty where it says no more than the former. */
export const issueAndRemedy = (message: string): readonly [issue: string, remedy: string] => {
  const at = message.search(turn);
  return at < 0 ? [message, ''] : [`${message.slice(0, at)}。`, message.slice(at + 1)];
};

import { byId } from './page';
import type { Conversation, Conversations } from './xdm';

/** How a ribbon command ended. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'notStarted' }
  | { readonly kind: 'silent' };

/** How long, in seconds, the workbench waits for office.js to start in the page, and for the command to end. */
export const patience = { start: 20, end: 120 } as const;

const noSuchFunction = 11101;

/** Runs a function of the page with which the conversation is held; resolves when the page says that it has ended, or when nothing comes. */
export async function runFunction(conversation: Conversation, buttonId: string, functionName: string): Promise<CommandOutcome> {
  const timers: number[] = [];
  const after = (seconds: number) => new Promise<void>((resolve) => timers.push(window.setTimeout(resolve, seconds * 1000)));
  let started = false;
  void conversation.started.then(() => (started = true));
  // Once the page has started, it is given until the end.
  const notStarted = after(patience.start).then(() => (started ? new Promise<never>(() => undefined) : ('notStarted' as const)));
  const silent = after(patience.end).then(() => 'silent' as const);
  try {
    const result = await Promise.race([conversation.invokeCommand(buttonId, functionName), notStarted, silent]);
    if (typeof result === 'string') return { kind: result };
    if (result.status === 0) return { kind: 'done' };
    return result.status === noSuchFunction ? { kind: 'unknown' } : { kind: 'failed', status: result.status };
  } finally {
    for (const timer of timers) window.clearTimeout(timer);
  }
}

/** Runs a function of a page of its own, in an iframe that nobody sees and that ends with the command, as Excel does without a shared runtime. */
export async function runFunctionAlone(conversations: Conversations, page: URL, buttonId: string, functionName: string): Promise<CommandOutcome> {
  const conversation = conversations.open({ page, title: functionName });
  conversation.frame.tabIndex = -1;
  byId('function-page').append(conversation.frame);
  try {
    return await runFunction(conversation, buttonId, functionName);
  } finally {
    conversation.close();
  }
}

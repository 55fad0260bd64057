import { byId } from './page';
import type { Conversations } from './xdm';

/** How a ribbon command ended. */
export type CommandOutcome = { readonly kind: 'done' } | { readonly kind: 'unknown' } | { readonly kind: 'failed'; readonly status: number } | { readonly kind: 'silent' };

/** How long a command may take, in seconds, before the workbench stops waiting for it. */
export const patience = 120;

const noSuchFunction = 11101;

/** Runs a function of the add-in's command page in an iframe that nobody sees, as Excel does for buttons without a pane. */
export async function runFunction(conversations: Conversations, page: URL, buttonId: string, functionName: string): Promise<CommandOutcome> {
  const conversation = conversations.open(page, functionName, () => undefined);
  conversation.frame.tabIndex = -1;
  byId('function-page').append(conversation.frame);
  let timer = 0;
  const silence = new Promise<'silent'>((resolve) => {
    timer = window.setTimeout(() => resolve('silent'), patience * 1000);
  });
  try {
    const result = await Promise.race([conversation.invokeCommand(buttonId, functionName), silence]);
    if (result === 'silent') return { kind: 'silent' };
    if (result.status === 0) return { kind: 'done' };
    return result.status === noSuchFunction ? { kind: 'unknown' } : { kind: 'failed', status: result.status };
  } finally {
    window.clearTimeout(timer);
    conversation.close();
  }
}

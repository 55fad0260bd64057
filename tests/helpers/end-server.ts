/** What Jest does behind its last suite. */
// Jest takes what is exported without a name.
// eslint-disable-next-line no-restricted-syntax
export default async function endServer(): Promise<void> {
  await globalThis.endTestServer?.();
}

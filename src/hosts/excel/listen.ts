type Registered = OfficeExtension.EventHandlerResult<unknown>;

/** Events that are being listened to. */
export interface Listening {
  /** Asks once more where Excel has refused, as it does while a cell is being edited; nothing where it has not. */
  again(): void;
  stop(): void;
}

/**
 * Registers for events of the workbook in one round trip. Where Excel refuses, nothing is heard until it is asked again:
 * without events the program still works.
 */
export const listen = (register: (context: Excel.RequestContext) => readonly Registered[]): Listening => {
  let refused = false;
  let stopped = false;
  const ask = (): Promise<readonly Registered[]> => {
    refused = false;
    const asked = Excel.run(async (context) => {
      const registrations = register(context);
      await context.sync();
      return registrations;
    });
    asked.catch(() => (refused = true));
    return asked;
  };
  let registered = ask();
  const remove = async (): Promise<void> => {
    const registrations = await registered;
    const [first] = registrations;
    // A registration can be taken away only in the context that it was made in.
    if (!first) return;
    await Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  };
  return {
    again: () => {
      if (refused && !stopped) registered = ask();
    },
    stop: () => {
      stopped = true;
      void remove().catch(() => undefined);
    },
  };
};

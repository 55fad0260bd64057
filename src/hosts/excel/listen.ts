type Registered = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Registers for events of the workbook in one round trip; returns how to stop. Where Excel refuses, nothing is heard:
 * without events the program still works.
 */
export const listen = (register: (context: Excel.RequestContext) => readonly Registered[]): (() => void) => {
  const registered = Excel.run(async (context) => {
    const registrations = register(context);
    await context.sync();
    return registrations;
  });
  registered.catch(() => undefined);
  const stop = async (): Promise<void> => {
    const registrations = await registered;
    const [first] = registrations;
    // A registration can be taken away only in the context that it was made in.
    if (!first) return;
    await Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  };
  return () => void stop().catch(() => undefined);
};

import type { Session } from '../session';

type Target<Self> = (self: Self) => { readonly session: Session; readonly target: string };

/** The methods by which the client registers for events, and drops them: `_RegisterActivatedEvent`, or for newer ones `_RegisterEventNameChanged`, and so on. */
export function eventMethods<Self>(events: Readonly<Record<string, number>>, targetOf: Target<Self>): Record<string, (self: Self) => null> {
  const methods: Record<string, (self: Self) => null> = {};
  for (const [name, type] of Object.entries(events)) {
    const member = name.startsWith('Event') ? name : `${name}Event`;
    methods[`_Register${member}`] = (self) => {
      const { session, target } = targetOf(self);
      session.register(type, target);
      return null;
    };
    methods[`_Unregister${member}`] = (self) => {
      const { session, target } = targetOf(self);
      session.unregister(type, target);
      return null;
    };
  }
  return methods;
}

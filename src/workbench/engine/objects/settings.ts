import { itemNotFound } from '../api-error';
import { hostObject } from '../host-class';
import type { HostClass, HostObject } from '../host-class';
import type { Session } from '../session';
import { requireText, requireValue } from './check';

interface SettingSelf {
  readonly session: Session;
  readonly key: string;
}

/** The settings that the add-in keeps with the workbook. */
export function settingsObject(session: Session): HostObject {
  return hostObject(settingsClass, { session });
}

function stored({ session, key }: SettingSelf): string {
  const text = session.settings.get(key);
  if (text === undefined) throw itemNotFound();
  return text;
}

function settingObject(session: Session, key: string): HostObject {
  return hostObject(settingClass, { session, key });
}

const settingClass: HostClass<SettingSelf> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    key: { get: ({ key }) => key },
    value: {
      get: (self) => JSON.parse(stored(self)) as unknown,
      set: (self, value) => {
        requireValue(self.session, value);
        self.session.settings.set(self.key, JSON.stringify(value));
      },
    },
  },
  methods: { delete: ({ session, key }) => void session.settings.delete(key) },
};

const settingsClass: HostClass<{ readonly session: Session }> = {
  name: 'SettingCollection',
  items: ({ session }) => [...session.settings.keys()].map((key) => settingObject(session, key)),
  getItem: ({ session }, key) => {
    const name = requireText(session, key);
    if (!session.settings.has(name)) throw itemNotFound();
    return settingObject(session, name);
  },
  methods: {
    add: ({ session }, key, value) => {
      const name = requireText(session, key);
      session.settings.set(name, JSON.stringify(value ?? null));
      return settingObject(session, name);
    },
    getItemOrNullObject: ({ session }, key) => {
      const name = requireText(session, key);
      return session.settings.has(name) ? settingObject(session, name) : null;
    },
  },
};

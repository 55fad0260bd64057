import { createElement, use } from 'react';
import type { ComponentType } from 'react';
import { loadPart } from '../hosts/load-part';

/** A part of the pane with a script of its own. */
export type PanePart<Properties> = ComponentType<Properties> & {
  /** Asks for the script ahead of its being shown. */
  readonly ask: () => Promise<void>;
};

/** Returns a part of the pane whose script is asked for when it is first shown, if it was not before. Where it has come it is shown at once; `lazy` would put up for a moment what stands in its place. */
export const panePart = <Properties extends object>(load: () => Promise<ComponentType<Properties>>): PanePart<Properties> => {
  let part: ComponentType<Properties> | null = null;
  let asked: Promise<void> | null = null;
  const ask = (): Promise<void> =>
    (asked ??= loadPart(load()).then((come) => {
      part = come;
    }));
  const Part = (properties: Properties) => {
    if (part === null) use(ask());
    return part && createElement(part, properties);
  };
  return Object.assign(Part, { ask });
};

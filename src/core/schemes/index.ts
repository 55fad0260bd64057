import type { Scheme } from '../model/scheme';
import { caiyu202010 } from './caiyu-2020-10';
import { caiyu2021101 } from './caiyu-2021-101';
import { hubei } from './hubei';
import { sichuan2023 } from './sichuan-2023';

/** All schemes, the default first. */
export const schemes: readonly Scheme[] = [caiyu202010, caiyu2021101, sichuan2023, hubei];

/** What holds where nobody has chosen. */
export const defaultScheme: Scheme = caiyu202010;

/** Returns the scheme of an id, the default where none is given; null for an id that no scheme has. */
export const findScheme = (id: string | undefined): Scheme | null => (id === undefined ? defaultScheme : (schemes.find((scheme) => scheme.id === id) ?? null));

import { invalidArgument } from './api-error';
import { defaultFont } from './book/empty';
import type { IStyleData } from './book/styles';

type Border = { s: number; cl: { rgb: string } };

/** The grid's numbers for Excel's border styles and weights; a style and a weight together make one number. */
const borderNumbers: Record<string, number> = {
  'Continuous Hairline': 2,
  'Continuous Thin': 1,
  'Continuous Medium': 8,
  'Continuous Thick': 13,
  'Dot Thin': 3,
  'Dash Thin': 4,
  'Dash Medium': 9,
  'DashDot Thin': 5,
  'DashDot Medium': 10,
  'DashDotDot Thin': 6,
  'DashDotDot Medium': 11,
  'Double Thick': 7,
  'SlantDashDot Medium': 12,
};
const borderNames = new Map(Object.entries(borderNumbers).map(([name, number]) => [number, name.split(' ') as [string, string]]));
const naturalWeights: Record<string, string> = { Double: 'Thick', SlantDashDot: 'Medium' };

export const borderSides = { EdgeTop: 't', EdgeRight: 'r', EdgeBottom: 'b', EdgeLeft: 'l' } as const;
export const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** The style, weight and colour of one side of a cell. */
export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export function borderLook(style: IStyleData, side: 't' | 'r' | 'b' | 'l'): BorderLook {
  const border = style.bd?.[side] as Border | null | undefined;
  const names = border ? borderNames.get(border.s) : undefined;
  return names ? { style: names[0], weight: names[1], color: colorText(border!.cl?.rgb ?? '#000000') } : { style: 'None', weight: 'Thin', color: '#000000' };
}

/** A side with another look; null where it has no line. */
export function borderOf(look: BorderLook): Border | null {
  if (look.style === 'None') return null;
  const number = borderNumbers[`${look.style} ${look.weight}`] ?? borderNumbers[`${look.style} ${naturalWeights[look.style] ?? 'Thin'}`];
  if (number === undefined) throw invalidArgument();
  return { s: number, cl: { rgb: look.color } };
}

export const horizontalAlignments = ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed', 'Fill', 'CenterAcrossSelection'] as const;
export const verticalAlignments = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
/** The alignments that the grid has a number for. */
export const horizontalNumbers: Record<string, number | null> = { General: null, Left: 1, Center: 2, Right: 3, Justify: 4 };
export const verticalNumbers: Record<string, number> = { Top: 1, Center: 2, Bottom: 3 };

export function nameOf(numbers: Record<string, number | null>, number: number | null | undefined | void, otherwise: string): string {
  return Object.entries(numbers).find(([, candidate]) => candidate !== null && candidate === number)?.[0] ?? otherwise;
}

export function fontOf(style: IStyleData): { name: string; size: number; bold: boolean; italic: boolean; underline: string; strikethrough: boolean; color: string } {
  return {
    name: style.ff ?? defaultFont.name,
    size: style.fs ?? defaultFont.size,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1 ? (style.ul.t === 10 ? 'Double' : 'Single') : 'None',
    strikethrough: style.st?.s === 1,
    color: colorText(style.cl?.rgb ?? '#000000'),
  };
}

const indentPixels = 9;

export function indentOf(style: IStyleData): number {
  return Math.round(((style.ht === 3 ? style.pd?.r : style.pd?.l) ?? 0) / indentPixels);
}

/** The padding that stands for an indent. */
export function indentPadding(level: number, right: boolean): IStyleData['pd'] {
  return level === 0 ? null : right ? { r: level * indentPixels } : { l: level * indentPixels };
}

export function numberFormatOf(style: IStyleData): string {
  return style.n?.pattern || 'General';
}

const namedColors: Record<string, string> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', purple: '#800080', gray: '#808080', grey: '#808080',
  silver: '#C0C0C0', maroon: '#800000', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', cyan: '#00FFFF', teal: '#008080', navy: '#000080', fuchsia: '#FF00FF', magenta: '#FF00FF',
  pink: '#FFC0CB', brown: '#A52A2A', gold: '#FFD700', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightgray: '#D3D3D3', lightgrey: '#D3D3D3', lightyellow: '#FFFFE0', darkgreen: '#006400',
  darkblue: '#00008B', darkred: '#8B0000', darkgray: '#A9A9A9', steelblue: '#4682B4', indigo: '#4B0082', violet: '#EE82EE', coral: '#FF7F50', tan: '#D2B48C', beige: '#F5F5DC',
};

/** A colour as #RRGGBB, from #RRGGBB, RRGGBB or an HTML name. */
export function colorOf(text: string): string {
  const named = namedColors[text.toLowerCase()];
  if (named) return named;
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match) throw invalidArgument();
  return `#${match[1]!.toUpperCase()}`;
}

/** A stored colour as Excel shows it. */
export function colorText(stored: string): string {
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(stored);
  if (channels) return `#${channels.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, '0')).join('').toUpperCase()}`;
  return /^#?[0-9a-f]{6}$/i.test(stored) ? `#${stored.replace('#', '').toUpperCase()}` : stored;
}

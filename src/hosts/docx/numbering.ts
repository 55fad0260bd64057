import { attributeOf, childrenOf, topElements } from '../opc/xml-text';
import type { XmlElement } from '../opc/xml-text';

/** One level of a list: how it counts, from what on, and the text around the count, %1 for the first level's. */
interface Level {
  readonly format: string;
  readonly start: number;
  readonly text: string;
}

const digits = '〇一二三四五六七八九';

/** Returns a number below 1000 as Chinese headings count: 十一, 二十, 一百零五. */
const chinese = (value: number): string => {
  if (value < 10) return digits[value] ?? '';
  if (value < 20) return `十${value > 10 ? digits[value - 10] : ''}`;
  if (value < 100) return `${digits[Math.floor(value / 10)]}十${value % 10 > 0 ? digits[value % 10] : ''}`;
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  return `${digits[hundreds]}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest)}`;
};

const roman = (value: number): string =>
  ([['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const).reduce<readonly [string, number]>(([text, rest], [sign, worth]) => [text + sign.repeat(Math.floor(rest / worth)), rest % worth], ['', value])[0];

const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** Returns a count as a level shows it (ISO/IEC 29500-1, 17.18.59); a way of counting that is not known counts in digits. */
const shown = (value: number, format: string): string => {
  if (/^(?:chinese|japanese|taiwanese|ideographDigital)/i.test(format)) return chinese(value);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'decimalFullWidth') return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'none' ? '' : String(value);
};

const valueOf = (xml: string, parent: XmlElement, name: string): string | null => {
  const element = childrenOf(xml, parent).find((child) => child.name === name);
  return element ? attributeOf(element, 'val') : null;
};

const levelsOf = (xml: string, list: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    childrenOf(xml, list)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [Number(attributeOf(level, 'ilvl') ?? 0), { format: valueOf(xml, level, 'numFmt') ?? 'decimal', start: Number(valueOf(xml, level, 'start') ?? 1), text: valueOf(xml, level, 'lvlText') ?? '' }]),
  );

/** What counts the numbered paragraphs of a document, in their order. */
export interface Numbering {
  /** Returns the number that a paragraph of a list shows, and counts it; empty for a bullet and for a list that is not there. */
  readonly next: (list: string, level: number) => string;
}

/** Returns the numbering of a document from its part (`word/numbering.xml`), empty where it has none. Numbers are no text in such a document: they are counted by whoever shows it. */
export const numberingOf = (xml: string): Numbering => {
  const elements = topElements(xml);
  const abstract = new Map(elements.filter(({ name }) => name === 'abstractNum').map((element) => [attributeOf(element, 'abstractNumId') ?? '', levelsOf(xml, element)]));
  const lists = new Map(elements.filter(({ name }) => name === 'num').map((element) => [attributeOf(element, 'numId') ?? '', valueOf(xml, element, 'abstractNumId') ?? '']));
  const counted = new Map<string, number[]>();
  return {
    next: (list, level) => {
      const shared = lists.get(list) ?? '';
      const levels = abstract.get(shared);
      const own = levels?.get(level);
      if (!levels || !own || own.format === 'bullet') return '';
      const counts = counted.get(shared) ?? [];
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counted.set(shared, counts.slice(0, level + 1));
      return own.text.replace(/%(\d)/g, (_, place: string) => {
        const index = Number(place) - 1;
        return shown(counts[index] ?? levels.get(index)?.start ?? 1, levels.get(index)?.format ?? 'decimal');
      });
    },
  };
};

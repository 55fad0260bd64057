import type { Heading, Place, Prose } from '../../model/prose';
import { countBefore } from '../../units/sorted';

/** A title longer than this is cut. */
const longestTitle = 24;

/** A paragraph of a text: lines that a page broke are one. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A row of a table, its cells parted by tabs. */
  readonly inTable: boolean;
}

const ended = /[。！？!?；;：:”】]$/;
/** The title of a report stands by itself. */
const isTitle = /报告》?$/;

const isOpen = (words: string): boolean => !ended.test(words) && !isTitle.test(words);

/** Returns the paragraphs between two places of a text, headings left out by the caller. */
const paragraphsOf = (text: string, from: number, to: number): readonly Paragraph[] => {
  const found: { start: number; end: number; inTable: boolean; open: boolean }[] = [];
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === '') continue;
    const [start, end, inTable] = [from + index, from + index + line.length, line.includes('\t')];
    const last = found.at(-1);
    if (last?.open && !inTable && !/^[\s　]{2}/.test(line)) [last.end, last.open] = [end, isOpen(words)];
    else found.push({ start, end, inTable, open: !inTable && isOpen(words) });
  }
  return found;
};

const numbered = ({ number, title }: Heading): string => `${number}${title.length > longestTitle ? `${title.slice(0, longestTitle)}……` : title}`;

/** Returns what tells where in a text a place is, as its reader finds it in any program: the heading above it, with the numbers of those above that, and which paragraph below the heading it is where there are several. */
export const placesIn = ({ text, headings }: Prose): ((place: Place) => string) => {
  const titled = headings.filter(({ title }) => title !== '');
  return (place) => {
    const count = countBefore(titled, place.start + 1, ({ start }) => start);
    const above = titled.slice(0, count).reduce<readonly Heading[]>((outer, heading) => [...outer.filter(({ level }) => level < heading.level), heading], []);
    const last = above.at(-1);
    const under = above.map((heading, index) => (index === above.length - 1 ? numbered(heading) : heading.number)).join('');
    const paragraphs = paragraphsOf(text, last?.end ?? 0, titled[count]?.start ?? text.length);
    const own = paragraphs.find(({ start, end }) => start <= place.start && place.start < end);
    if (!own || (last && place.start < last.end)) return under === '' ? '全文' : under;
    if (own.inTable) return [...(under === '' ? [] : [under]), '表格'].join('，');
    const prose = paragraphs.filter(({ inTable }) => !inTable);
    if (under === '' && isTitle.test(text.slice(prose[0]!.start, prose[0]!.end).trim())) return own === prose[0] ? '标题' : `标题下第${prose.indexOf(own)}段`;
    return [...(under === '' ? [] : [under]), ...(prose.length > 1 ? [`第${prose.indexOf(own) + 1}段`] : [])].join('，');
  };
};

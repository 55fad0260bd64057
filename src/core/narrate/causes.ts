import type { CellRef } from '../units/address';
import { grouped } from '../units/grouped';
import { clause, count } from './pieces';
import { joined, type Piece, type Words } from './say';

/** 偏差原因分析及改进措施 of one thing: the text with its cells, one cell to count the thing by, and its name. */
export interface Reason {
  readonly text: string;
  readonly at: readonly CellRef[];
  readonly cell: readonly CellRef[];
  readonly whose: Piece;
}

/** So many causes are told among the problems; of more the first, and where the others are found. */
export const causesAtMost = 6;

/** Where the causes and measures stand that are not told. */
interface Elsewhere {
  readonly causes: string;
  readonly measures: string;
}
const measureStart = /^(?:下(?:一)?年|下(?:一)?步|明年|来年|今后|次年|后续|拟|将|已|计划|建议|加强|加快|改进措施|整改措施|改进|措施)/;
const labels = /^(?:偏差)?(?:原因(?:分析)?|整改措施|改进措施|措施)\s*(?:是|为)?\s*[：:]\s*/;

/** Returns cause and measure of a text that gives both; the measure begins with the first clause that looks ahead, and is empty where none does. */
const partsOfReason = (text: string): readonly [cause: string, measure: string] => {
  const clauses = text.trim().match(/[^，；。,;\n]+[，；。,;\n]*/g) ?? [text];
  const at = clauses.findIndex((part, index) => index > 0 && measureStart.test(part.trim()));
  const [cause, measure] = at < 0 ? [text, ''] : [clauses.slice(0, at).join(''), clauses.slice(at).join('')];
  return [cause.trim().replace(labels, ''), measure.trim().replace(labels, '')];
};

interface Told {
  readonly words: string;
  readonly of: readonly Reason[];
}

const toldIn = (reasons: readonly Reason[], part: 0 | 1): readonly Told[] =>
  [...grouped(reasons, ({ text }) => partsOfReason(text)[part].replace(/[。；;，,、．.\s]+$/u, ''))]
    .flatMap(([words, of]) => (words === '' ? [] : [{ words, of }]))
    .sort((one, other) => other.of.length - one.of.length);

const piece = ({ words, of }: Told): Piece => clause(words, [...new Set(of.flatMap(({ at }) => at))]);

/** Whose a cause or a measure is, or how many have it; nothing where all `of` have it. */
const whoseOf = ({ of: own }: Told, measure: string, of: number): Words => (own.length === of ? '' : ['（', own.length === 1 ? (own[0]?.whose ?? '') : count(own.flatMap(({ cell }) => cell), measure), '）']);

/** Returns the causes that reasons give, in the unit's own words: each once, those of most first, with whose it is or how many have it unless it is that of all `of`; null where none gives one. */
export const causesOf = (reasons: readonly Reason[], measure: string, of: number, elsewhere: Elsewhere): Words | null => {
  const groups = toldIn(reasons, 0);
  if (groups.length === 0) return null;
  return [joined(groups.slice(0, causesAtMost).map((group): Words => [piece(group), whoseOf(group, measure, of)]), '；'), groups.length > causesAtMost ? ['；其余', count(groups.slice(causesAtMost).flatMap(({ of: own }) => own.flatMap(({ cell }) => cell)), measure), `的原因${elsewhere.causes}`] : ''];
};

/** Returns the measures that reasons announce, each once, with whose it is or how many have it; null where none announces one. */
export const measuresOf = (reasons: readonly Reason[], measure: string, of: number, elsewhere: Elsewhere): Words | null => {
  const groups = toldIn(reasons, 1);
  if (groups.length === 0) return null;
  return [joined(groups.slice(0, causesAtMost).map((group): Words => [piece(group), whoseOf(group, measure, of)]), '；'), groups.length > causesAtMost ? `；其余按${elsewhere.measures}写明的措施改进` : ''];
};

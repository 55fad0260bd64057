/**
 * Packs bytes as RFC 1951 lays down: the same on every machine and every version of Node, whose own packing differs from one to the next, and parts of
 * sheets, long and much alike, more than twice as fast as fflate does.
 */

const [shortest, longest, window] = [4, 258, 32_768];
/** So many earlier places are looked at for what comes next; one where so many bytes are the same is good enough. More of both makes a file smaller by some hundredths, and takes half as long again. */
const [tries, enough] = [3, 32];
/** Within a repetition of more bytes than this only the last places are remembered. */
const [remembersAll, remembersLast] = [8, 4];
const hashBits = 15;
/** A block says what is in it in codes of its own. */
const stepsInBlock = 16_384;
const longestStored = 0xffff;
const endOfBlock = 256;

const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** The order in which lengths of codes for lengths of codes are said. */
const lengthsOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Returns from which number on each code counts, and the code of each number below a limit. */
const codesOf = (first: number, extra: readonly number[], limit: number): { readonly from: Uint16Array; readonly code: Uint8Array } => {
  const [from, code] = [new Uint16Array(extra.length), new Uint8Array(limit)];
  let next = first;
  extra.forEach((bits, index) => {
    from[index] = next;
    code.fill(index, next, next + (1 << bits));
    next += 1 << bits;
  });
  return { from, code };
};
const lengths = codesOf(3, lengthExtra, longest + 1);
// The longest repetition has a code of its own, which says it without further bits.
lengths.from[28] = longest;
lengths.code[longest] = 28;
const distances = codesOf(1, distanceExtra, window + 1);

/** Codes of one alphabet: how many bits each has, and these, the first lowest. */
interface Codes {
  readonly bits: Uint8Array;
  readonly code: Uint16Array;
}

/** Returns how many symbols have codes of each length: Huffman's, none longer than the limit. */
const countsOfLengths = (counts: readonly number[], limit: number): Uint32Array => {
  // Leaves come in rising order, and so do the nodes made of them: the two least always stand at the head of one queue or the other.
  const [weights, parents]: [number[], number[]] = [[...counts], []];
  let [leaf, node] = [0, counts.length];
  const least = (): number => (leaf < counts.length && (node >= weights.length || weights[leaf]! <= weights[node]!) ? leaf++ : node++);
  while (weights.length < 2 * counts.length - 1) {
    const [one, other] = [least(), least()];
    parents[one] = parents[other] = weights.length;
    weights.push(weights[one]! + weights[other]!);
  }
  const depths: number[] = [];
  depths[weights.length - 1] = 0;
  const found = new Uint32Array(limit + 1);
  let room = 0;
  for (let index = weights.length - 2; index >= 0; index -= 1) {
    depths[index] = depths[parents[index]!]! + 1;
    if (index >= counts.length) continue;
    const length = Math.min(limit, depths[index]!);
    found[length]! += 1;
    room += 2 ** (limit - length);
  }
  // What was too long took room from others: a shorter code makes way for two that are longer by one, one of them from the end.
  for (; room > 2 ** limit; room -= 1) {
    let length = limit - 1;
    while (found[length] === 0) length -= 1;
    found[length]! -= 1;
    found[length + 1]! += 2;
    found[limit]! -= 1;
  }
  return found;
};

const reversed = (code: number, bits: number): number => {
  let turned = 0;
  for (let bit = 0; bit < bits; bit += 1) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
  return turned;
};

/** Returns codes for symbols that occur so often; two at least have one, since some programs read no fewer. */
const codesFor = (occurrences: Uint32Array, limit: number): Codes => {
  const used = [...occurrences.keys()].filter((symbol) => occurrences[symbol]! > 0);
  for (let symbol = 0; used.length < 2; symbol += 1) if (!used.includes(symbol)) used.push(symbol);
  const rising = used.sort((left, right) => occurrences[left]! - occurrences[right]! || left - right);
  const ofLength = countsOfLengths(rising.map((symbol) => occurrences[symbol]!), limit);
  const [bits, code] = [new Uint8Array(occurrences.length), new Uint16Array(occurrences.length)];
  let place = 0;
  for (let length = limit; length > 0; length -= 1) for (let count = ofLength[length]!; count > 0; count -= 1) bits[rising[place++]!] = length;
  const next = new Uint32Array(limit + 2);
  for (let length = 1; length <= limit; length += 1) next[length + 1] = (next[length]! + ofLength[length]!) << 1;
  bits.forEach((length, symbol) => {
    if (length > 0) code[symbol] = reversed(next[length]!++, length);
  });
  return { bits, code };
};

/** Lengths of codes as they are said: a symbol, and further bits where it repeats one. */
type Said = readonly [symbol: number, further: number, bits: number];

/** Returns lengths of codes, runs of equal ones gathered. */
const runsOf = (bits: readonly number[]): Said[] => {
  const said: Said[] = [];
  for (let at = 0; at < bits.length; ) {
    const length = bits[at]!;
    let run = 1;
    while (bits[at + run] === length) run += 1;
    at += run;
    if (length > 0) {
      said.push([length, 0, 0]);
      run -= 1;
    }
    while (run >= 3) {
      const [symbol, least, most, further] = length > 0 ? [16, 3, 6, 2] : run < 11 ? [17, 3, 10, 3] : [18, 11, 138, 7];
      const part = Math.min(run, most!);
      said.push([symbol!, part - least!, further!]);
      run -= part;
    }
    for (; run > 0; run -= 1) said.push([length, 0, 0]);
  }
  return said;
};

const lastUsed = (bits: Uint8Array, least: number): number => {
  let count = bits.length;
  while (count > least && bits[count - 1] === 0) count -= 1;
  return count;
};

/** Returns bytes packed. */
export const deflate = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A block that would be longer packed is stored: no more is added than what says so.
  const out = new Uint8Array(bytes.length + 5 * (Math.floor(bytes.length / stepsInBlock) + 2) + 16);
  let [place, buffer, filled] = [0, 0, 0];
  const put = (value: number, bits: number): void => {
    buffer |= value << filled;
    filled += bits;
    if (filled < 16) return;
    out[place] = buffer;
    out[place + 1] = buffer >>> 8;
    place += 2;
    buffer >>>= 16;
    filled -= 16;
  };
  const toByte = (): void => {
    for (; filled > 0; filled -= 8) {
      out[place++] = buffer;
      buffer >>>= 8;
    }
    [buffer, filled] = [0, 0];
  };

  /** What a block says step by step: a byte, and 0; or how many bytes are repeated, and from how far back. */
  const [repeated, away] = [new Uint16Array(stepsInBlock), new Uint16Array(stepsInBlock)];
  const [symbols, ways] = [new Uint32Array(286), new Uint32Array(30)];
  let steps = 0;
  let blockStart = 0;

  const putStored = (start: number, end: number, last: boolean): void => {
    for (let at = start; at < end || at === start; at += longestStored) {
      const length = Math.min(longestStored, end - at);
      put(last && at + length >= end ? 1 : 0, 3);
      toByte();
      for (const value of [length, length ^ 0xffff]) for (const shift of [0, 8]) out[place++] = value >>> shift;
      out.set(bytes.subarray(at, at + length), place);
      place += length;
    }
  };
  const putBlock = (end: number, last: boolean): void => {
    symbols[endOfBlock] = 1;
    const [literal, distance] = [codesFor(symbols, 15), codesFor(ways, 15)];
    const [literals, directions] = [lastUsed(literal.bits, 257), lastUsed(distance.bits, 1)];
    const said = runsOf([...literal.bits.subarray(0, literals), ...distance.bits.subarray(0, directions)]);
    const used = new Uint32Array(19);
    for (const [symbol] of said) used[symbol]! += 1;
    const lengthCodes = codesFor(used, 7);
    let listed = 19;
    while (listed > 4 && lengthCodes.bits[lengthsOrder[listed - 1]!] === 0) listed -= 1;
    let size = 17 + 3 * listed;
    for (const [symbol, , further] of said) size += lengthCodes.bits[symbol]! + further;
    literal.bits.forEach((bits, symbol) => (size += symbols[symbol]! * (bits + (lengthExtra[symbol - 257] ?? 0))));
    distance.bits.forEach((bits, symbol) => (size += ways[symbol]! * (bits + distanceExtra[symbol]!)));
    if (size >= 8 * (end - blockStart)) putStored(blockStart, end, last);
    else {
      put(last ? 5 : 4, 3);
      put(literals - 257, 5);
      put(directions - 1, 5);
      put(listed - 4, 4);
      for (const symbol of lengthsOrder.slice(0, listed)) put(lengthCodes.bits[symbol]!, 3);
      for (const [symbol, further, bits] of said) {
        put(lengthCodes.code[symbol]!, lengthCodes.bits[symbol]!);
        put(further, bits);
      }
      for (let step = 0; step < steps; step += 1) {
        const [value, back] = [repeated[step]!, away[step]!];
        if (back === 0) put(literal.code[value]!, literal.bits[value]!);
        else {
          const length = lengths.code[value]!;
          put(literal.code[257 + length]!, literal.bits[257 + length]!);
          put(value - lengths.from[length]!, lengthExtra[length]!);
          const way = distances.code[back]!;
          put(distance.code[way]!, distance.bits[way]!);
          put(back - distances.from[way]!, distanceExtra[way]!);
        }
      }
      put(literal.code[endOfBlock]!, literal.bits[endOfBlock]!);
    }
    symbols.fill(0);
    ways.fill(0);
    [steps, blockStart] = [0, end];
  };

  /** The last place at which four bytes stood that come to one number, and for each place the one before; one more than the place, none is 0. */
  const [heads, earlier] = [new Int32Array(1 << hashBits), new Int32Array(window)];
  const hashOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - hashBits);
  const lastFour = bytes.length - shortest;
  /** Returns up to where the bytes from two places on are the same, the later place counted. */
  const sameUntil = (candidate: number, from: number, end: number): number => {
    const back = from - candidate;
    let until = from + shortest;
    while (until + 4 <= end) {
      const differing = view.getInt32(until, true) ^ view.getInt32(until - back, true);
      if (differing !== 0) return until + ((31 - Math.clz32(differing & -differing)) >> 3);
      until += 4;
    }
    while (until < end && bytes[until] === bytes[until - back]) until += 1;
    return until;
  };
  let at = 0;
  while (at < bytes.length) {
    let length = 0;
    let back = 0;
    if (at <= lastFour) {
      const four = view.getInt32(at, true);
      const hash = hashOf(four);
      const end = Math.min(at + longest, bytes.length);
      let candidate = heads[hash]! - 1;
      earlier[at & (window - 1)] = candidate + 1;
      heads[hash] = at + 1;
      for (let left = tries; left > 0 && candidate >= 0 && at - candidate < window; left -= 1) {
        if (view.getInt32(candidate, true) === four && bytes[candidate + length] === bytes[at + length]) {
          const same = sameUntil(candidate, at, end) - at;
          if (same > length) {
            length = same;
            back = at - candidate;
            if (length >= enough) break;
          }
        }
        candidate = earlier[candidate & (window - 1)]! - 1;
      }
    }
    if (length < shortest) {
      const byte = bytes[at]!;
      repeated[steps] = byte;
      away[steps] = 0;
      symbols[byte]! += 1;
      at += 1;
    } else {
      repeated[steps] = length;
      away[steps] = back;
      symbols[257 + lengths.code[length]!]! += 1;
      ways[distances.code[back]!]! += 1;
      const end = at + length;
      const until = Math.min(end, lastFour + 1);
      for (let inner = length > remembersAll ? Math.max(at + 1, until - remembersLast) : at + 1; inner < until; inner += 1) {
        const hash = hashOf(view.getInt32(inner, true));
        earlier[inner & (window - 1)] = heads[hash]!;
        heads[hash] = inner + 1;
      }
      at = end;
    }
    steps += 1;
    if (steps === stepsInBlock && at < bytes.length) putBlock(at, false);
  }
  putBlock(at, true);
  toByte();
  return out.slice(0, place);
};

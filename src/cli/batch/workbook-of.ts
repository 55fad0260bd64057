import { basename, dirname } from 'node:path';
import { remembered } from '../../core/units/remembered';
import type { Job } from './job';

type Candidate = Job['candidates'][number];

/** Of these signs at the start of a report one names the unit. */
const opening = 300;
/** So many lines at most stand above the first heading. */
const titleLines = 8;
const heading = /^(?:第?[一二三四五六七八九十]+(?:部分|章)?[、.．　 ]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[、.．])/;
/** Whom a report is for, and the documents it stands on, are of other units. */
const ofOthers = /《[^》]*》|[（(][^（()）]{0,20}[〔\[]\d{4}[〕\]][^（()）]*[）)]/g;
const addressee = /[：:]$/;
/** 某县水利局 is 水利局 to those who know the county; 东湖镇人民政府 is 东湖镇. */
const region = /^[^省市县区旗州盟镇乡]{1,8}?(?:自治)?[省市县区旗州盟](?=.{3})/;
const government = /(?:人民政府|街道办事处)(?:办公室)?$/;
const shortest = 3;

const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');

/** Returns what a unit may be called, the longest first. */
const namesOf = remembered((unit): readonly string[] => {
  const whole = plain(unit);
  const local = whole.replace(region, '');
  return [...new Set([whole, local, whole.replace(government, ''), local.replace(government, '')])].filter((name) => name.length >= shortest).sort((one, other) => other.length - one.length);
});

const ofRegion = /[省市县区旗州盟]/;

/** Returns true where words hold a name; a local name behind another region's is another unit: 乙县水利局. */
const holds = (words: string, name: string, whole: string): boolean => {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (name === whole || !ofRegion.test(words[at - 1] ?? '') || !/\p{Script=Han}/u.test(words[at - 2] ?? '')) return true;
  }
  return false;
};

/** Returns true where words name a unit of another region that is called alike: 某区民政局 is not 某县民政局. */
const isOfAnother = (words: string, unit: string): boolean => {
  const [whole = '', ...local] = namesOf(unit);
  return !words.includes(whole) && local.some((name) => words.includes(name) && !holds(words, name, whole));
};

/** Returns the lines above the first heading, without those to an addressee. */
const titleOf = (text: string): string => {
  const lines = text.slice(0, opening * 4).split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
  const first = lines.findIndex((line) => heading.test(line));
  return lines.slice(0, first < 0 ? 1 : Math.min(first, titleLines)).filter((line) => !addressee.test(line)).join('\n');
};

/** Returns the workbooks of the unit that words name; none where they name none, or several by a name that they share. */
const named = (words: string, candidates: readonly Candidate[]): readonly Candidate[] => {
  const said = plain(words.replace(ofOthers, ''));
  const known = candidates.flatMap((candidate) => {
    const names = namesOf(candidate.unit);
    const name = names.find((one) => holds(said, one, names[0] ?? ''));
    return name === undefined ? [] : [{ candidate, name, whole: name === names[0] }];
  });
  const longest = known.reduce((most, { name }) => Math.max(most, name.length), 0);
  const best = known.filter(({ name }) => name.length === longest);
  const unit = best.find(({ whole }) => whole)?.candidate.unit ?? best[0]?.candidate.unit;
  const others = best.some(({ candidate, whole }) => candidate.unit !== unit && !whole && !best.some((one) => one.whole));
  return others ? [] : best.flatMap(({ candidate }) => (candidate.unit === unit ? [candidate] : []));
};

/** The workbook that a report is held against, and how many there are of its unit. */
interface Pairing {
  readonly about: Candidate | undefined;
  readonly alike: number;
}

/**
 * Returns the workbook that a report is about: that of the unit which its title names, or else the name of its file, of the folder it stands in, or its
 * opening words; of several workbooks of a unit the one in the report's own folder. A report that names no unit goes with the one workbook in a folder where it is the one report.
 */
export const workbookOf = (text: string, { file, candidates, reportsBeside }: Pick<Job, 'file' | 'candidates' | 'reportsBeside'>): Pairing => {
  const folder = dirname(file);
  const title = plain(titleOf(text).replace(ofOthers, ''));
  const whole = candidates.filter(({ unit }) => unit !== '' && !isOfAnother(title, unit));
  const opens = text.slice(0, opening).split(/[\r\n]+/).filter((line) => !addressee.test(line.trim())).join('\n');
  for (const words of [titleOf(text), basename(file), basename(folder), opens]) {
    const found = named(words, whole);
    if (found.length > 0) return { about: found.find((one) => dirname(one.file) === folder) ?? found[0], alike: found.length };
  }
  const beside = candidates.filter((one) => dirname(one.file) === folder);
  return beside.length === 1 && reportsBeside === 1 ? { about: beside[0], alike: 1 } : { about: undefined, alike: 0 };
};

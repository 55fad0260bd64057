import type { Scheme } from '../model/scheme';
import { nameKey } from '../units/text';
import type { ScoringCase } from './scoring-rule';

const yes: ReadonlySet<string> = new Set(['是', '有', '完成', '已完成', '通过', '已通过', '合格', '达标', '建成', '已建成', '执行', '已执行']);
const no: ReadonlySet<string> = new Set(['否', '无', '没有', '未完成', '未通过', '不合格', '未达标', '未建成', '未执行']);

/** Returns whether a text says yes or no; null where it says something else. */
const said = (text: string): boolean | null => (yes.has(nameKey(text)) ? true : no.has(nameKey(text)) ? false : null);

/** Returns whether an indicator asks for a yes or no, and the scheme gives its points at once. */
export const isYesNo = ({ comparison, target }: ScoringCase['indicator'], { yesNo }: Scheme): boolean => yesNo === 'direct' && comparison === 'qualitative' && target !== null && said(target) !== null;

/** Returns whether the actual says what the target asks for; null where it says neither yes nor no. */
export const answerTo = (target: string, actual: string): boolean | null => (said(actual) === null ? null : said(actual) === said(target));

import type { Evaluation, Finding } from '../core/model/evaluation';
import type { Claim, Unjudged } from '../core/model/prose';
import type { Report } from '../core/model/report';
import type { Outdated } from '../core/outdated';
import type { Locale } from '../core/translate/locale';

const claimJson = ({ kind, text, start, end, fen, value, unit, approximate, chapter, subject }: Claim): object => ({ kind, text, start, end, ...(fen !== undefined && { fen }), ...(value !== undefined && { value }), unit, approximate, chapter, subject });

const reportJson = ({ chapters }: Report): object => ({
  chapters: chapters.map(({ id, heading, passages }) => ({
    id,
    heading,
    passages: passages.map((passage) => ({
      id: passage.id,
      heading: passage.heading?.text ?? null,
      sentences: passage.sentences.map((sentence) => ({
        id: sentence.id,
        text: sentence.text,
        proof: sentence.proof,
        placeholder: sentence.placeholder,
        figures: sentence.figures.map(({ text, value, formula, cells }) => ({ text, value, formula, cells })),
      })),
      table: passage.table,
    })),
  })),
});

/** What an answer holds beside the facts and scores: all findings, and the report that was composed or the claims of the one that was given. */
interface Further {
  readonly findings: readonly Finding[];
  readonly report?: Report;
  /** What the report page of the workbook says that its data no longer say; absent where there is no such page. */
  readonly outdated?: readonly Outdated[];
  readonly claims?: readonly Claim[];
  /** What a review did not judge. */
  readonly unjudged?: readonly Unjudged[];
  /** The text that places are in, where it was taken out of a document. */
  readonly text?: string;
}

/** Returns the program's answer in the form that `schema.json` describes; keys and lists in stable order. Messages and reasons are in the language of the locale, all else is what the workbook and the program say. */
export const toJson = ({ scheme, settings, facts, scores, conservation }: Evaluation, { findings, report, outdated, claims, unjudged, text }: Further, locale: Locale): object => ({
  version: 1,
  scheme: scheme.id,
  changedNumbers: settings.numbers.map(({ id, label, own, value, at }) => ({ id, label, own, value, at: [at] })),
  facts: {
    unit: { name: facts.unit.name, year: facts.unit.year, department: facts.unit.department, at: facts.unit.at },
    total: facts.total,
    sum: facts.sum,
    rateBasis: facts.rateBasis,
    projects: facts.projects.map(({ id, name, initial, adjusted, received, executed, executionRate, at, lines, sources, indicators }) => ({ id, name, initial, adjusted, received, executed, executionRate, at, lines, ...(sources && { sources }), indicators })),
    organisations: facts.organisations,
    achievements: facts.achievements,
    tables: facts.tables,
    readings: facts.readings.map(({ at, raw, kind }) => ({ at, raw, kind })),
    leftOut: facts.leftOut,
    conservation: conservation.map(({ table, read, used, leftOut, left, open, differing }) => ({ table, holds: open.length + differing.length === 0, read, used, leftOut, left, open, differing })),
  },
  findings: findings.map((finding) => {
    const { code, id, severity, project, at, data, basis, waived, place } = finding;
    return { code, id, severity, project, at, message: locale.tell(finding), data, basis, waived, ...(place && { place }) };
  }),
  scores: scores.map(({ project, name, total, partial, grade, items }) => ({
    project,
    name,
    total,
    partial,
    grade,
    items: items.map(({ kind, name: item, maxPoints, points, rule, reason, at }) => ({ kind, name: item, maxPoints, points, rule, reason: locale.say(reason), at })),
  })),
  ...(report && { report: reportJson(report) }),
  ...(outdated && { outdated: outdated.map(({ id, part, kind, at, lines }) => ({ id, part, kind, at: at === null ? [] : [at], lines })) }),
  ...(claims && { claims: claims.map(claimJson) }),
  ...(unjudged && { unjudged: unjudged.map(({ kind, message, places }) => ({ kind, message: locale.say(message), places })) }),
  ...(text !== undefined && { text }),
});

/** Returns an answer as a file holds it, indented for a person to read it. */
export const jsonText = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;

/** Returns an answer as one of many files for programs holds it: on one line, it takes less than half the room and time. */
export const jsonLine = (answer: unknown): string => `${JSON.stringify(answer)}\n`;

import type { Composition } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';

/** Returns the program's answer in the form that `schema.json` describes; keys and lists in stable order. */
export const toJson = ({ scheme, settings, facts, findings, scores }: Evaluation, composition: Composition | null): object => ({
  version: 1,
  scheme: scheme.id,
  changedNumbers: settings.numbers.map(({ id, label, own, value, at }) => ({ id, label, own, value, at: [at] })),
  facts: {
    unit: { name: facts.unit.name, year: facts.unit.year, department: facts.unit.department, at: facts.unit.at },
    total: facts.total,
    sum: facts.sum,
    projects: facts.projects.map(({ id, name, initial, adjusted, received, executed, executionRate, at, lines, indicators }) => ({ id, name, initial, adjusted, received, executed, executionRate, at, lines, indicators })),
    achievements: facts.achievements,
    tables: facts.tables,
    readings: facts.readings.map(({ at, raw, kind }) => ({ at, raw, kind })),
    leftOut: facts.leftOut,
  },
  findings: findings.map(({ code, id, severity, project, at, message, data, basis, waived }) => ({ code, id, severity, project, at, message, data, basis, waived })),
  scores: scores.map(({ project, name, total, partial, grade, items }) => ({
    project,
    name,
    total,
    partial,
    grade,
    items: items.map(({ kind, name: item, maxPoints, points, rule, reason, at }) => ({ kind, name: item, maxPoints, points, rule, reason, at })),
  })),
  ...(composition && {
    report: {
      chapters: composition.report.chapters.map(({ id, heading, passages }) => ({
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
    },
  }),
});

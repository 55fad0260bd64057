import type { Composition } from '../core/model/composition';
import type { Evaluation } from '../core/model/evaluation';

/** Returns a report as plain text for reading in review: headings, sentences, tables, then findings and scores. */
export const reportText = ({ report, findings }: Composition, { scores }: Evaluation): string => {
  const lines = [report.title, report.subtitle, ''];
  for (const { heading, passages } of report.chapters) {
    lines.push(heading);
    for (const passage of passages) {
      if (passage.heading) lines.push(passage.heading.text);
      if (passage.sentences.length > 0) lines.push(`　　${passage.sentences.map(({ text }) => text).join('')}`);
      const { table } = passage;
      if (!table) continue;
      lines.push(`[${table.title}${table.unit === null ? '' : `　${table.unit}`}]`, table.columns.map((column) => column.heading).join(' | '));
      for (const row of table.rows) lines.push(row.cells.map(({ text }) => text).join(' | '));
    }
    lines.push('');
  }
  lines.push('核对');
  for (const { severity, code, at, message } of findings) lines.push(`${severity} ${code} ${at.join(',')} ${message}`);
  lines.push('', '得分');
  for (const { name, total, partial, maxPoints, grade } of scores) lines.push(`${name} ${total ?? `（已评定${partial}）`}/${maxPoints} ${grade ?? ''}`.trim());
  return `${lines.join('\n')}\n`;
};

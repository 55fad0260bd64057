import { defineCheck } from '../check/define-check';
import { ownSentencesOf } from '../check/own-words';
import { dueGrade, gradeTold, scoresTold } from '../check/scores-in-text';
import { decimal } from '../units/decimal';
import { nameKey } from '../units/text';

export const gradeFollowsScore = defineCheck({
  id: 'grade-follows-score',
  code: 'S07',
  title: { zh: '评价等级是方案规定的等级，并与总分相符', en: 'The grade is one of the scheme’s and follows from the score' },
  fault: '评价等级不符',
  severity: 'warning',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第十八条' },
  messages: {
    word: { zh: '「{name}」等级写作「{grade}」，方案的等级是{grades}；请改用方案的等级。', en: 'The grade of “{name}” is written “{grade}”; the scheme’s grades are “{grades}”; use one of these.' },
    other: { zh: '「{name}」总分{points}分应为「{due}」，等级写作「{grade}」；请改正。', en: 'A score of {points} of “{name}” makes “{due}”, but the grade is written “{grade}”; correct it.' },
    text: { zh: '总分{points}应为「{due}」，等级写作「{grade}」；请改正。', en: 'A score of {points} makes “{due}”, but the grade is written “{grade}”; correct it.' },
    textWord: { zh: '等级写作「{grade}」，方案的写法是「{due}」；请改用方案的写法。', en: 'The grade is written “{grade}”; the scheme calls it “{due}”; use its word.' },
  },
  *findInText({ prose, scheme, workbook }) {
    const sentences = ownSentencesOf(prose, workbook?.facts);
    for (const score of scoresTold(prose.text, sentences)) {
      const told = gradeTold(prose.text, sentences, score);
      const due = dueGrade(scheme, score.claim.value ?? '0');
      if (told === null || due === null) continue;
      const place = { chapter: score.sentence.chapter, start: told.start, end: told.end };
      if (!told.word.startsWith(due)) yield { message: 'text', at: score.sentence.cells, place, data: { points: score.claim.text, due, grade: told.word } };
      else if (told.word !== due) yield { message: 'textWord', severity: 'hint', at: score.sentence.cells, place, data: { grade: told.word, due } };
    }
  },
  *find({ facts, scores, scheme }) {
    for (const { id, name, statedScore } of facts.projects) {
      if (statedScore?.grade == null) continue;
      const grade = nameKey(statedScore.grade).replace(/[级等]$/, '');
      const at = [...(statedScore.at.grade ?? []), ...(statedScore.at.points ?? [])];
      if (!scheme.grades.some((entry) => entry.name === grade)) {
        yield { message: 'word', project: id, at, data: { name, grade: statedScore.grade, grades: scheme.grades.map((entry) => entry.name).join('、') } };
        continue;
      }
      const score = scores.find(({ project }) => project === id);
      // Where the parts have more or fewer points than all, no line of the scheme holds of their sum.
      if (score && score.total !== null && score.grade === null) continue;
      const points = decimal(statedScore.points ?? score?.total ?? null);
      const due = points && scheme.grades.find(({ from }) => points.gte(from));
      if (points && due && due.name !== grade) yield { message: 'other', project: id, at, data: { name, points: points.toString(), due: due.name, grade: statedScore.grade } };
    }
  },
});

import { defineCheck } from '../check/define-check';
import { basisNames, measureNames, rateWords } from '../model/names';
import { computableBases, isBasisOpen } from '../recognise/rate-basis';

export const rateBasisKnown = defineCheck({
  id: 'rate-basis-known',
  code: 'R03',
  title: { zh: '预算执行率除以什么，工作簿里有', en: 'The workbook has what the execution rate is divided by' },
  fault: '预算执行率的分母为推定',
  severity: 'review',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '附件1（执行率＝全年执行数÷全年预算数）' },
  messages: {
    assumed: {
      zh: '表中没有{budget}，预算执行率暂按{words}计算，这一项暂不计分；请在「数据」中选定（命令行用 --basis {choices}），或补列{budget}。',
      en: 'The tables have no {budget}; the execution rate is {words} for now, and gets no points yet. Choose under Data what it is divided by (by --basis “{choices}” on the command line), or add the {budget}.',
    },
    lacking: {
      zh: '预算执行率选定按{words}计算，而表中没有{budget}，无从计算；请在「数据」中改选（命令行用 --basis {choices}），或补列{budget}。',
      en: 'The execution rate is to be {words}, but the tables have no {budget}, so that there is none. Choose another under Data (by --basis “{choices}” on the command line), or add the {budget}.',
    },
  },
  *find({ facts, scheme }) {
    const { over, assumed } = facts.rateBasis;
    const choices = computableBases(facts);
    const [first] = choices;
    if (first === undefined || !isBasisOpen(facts)) return;
    const shown = assumed ? over : first;
    // The heading of what is divided by says which column is meant.
    const headings = facts.tables.flatMap(({ columns }) => columns.filter(({ meaning }) => meaning === measureNames[shown]).flatMap(({ at }) => at));
    const at = headings.length > 0 ? headings : facts.projects.flatMap((project) => project.at[shown] ?? []).slice(0, 1);
    const data = { budget: measureNames[assumed ? scheme.rateBasis : over], words: rateWords(over), choices: choices.map((basis) => basisNames[basis]).join('|') };
    yield { message: assumed ? 'assumed' : 'lacking', at, data };
  },
});

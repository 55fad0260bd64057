import { defineCheck } from '../check/define-check';
import { completion } from '../score/completion';

const all = /(?:全部|全面|均已?|都已?|圆满|各项[^，。；]{0,12}(?:均|都|已|全部))(?:按(?:时|期|计划))?(?:顺利|圆满|如期|高质量)?(?:完成|达成|达标|实现|达到)|(?:完成|达成)(?:了)?(?:全部|所有|各项|年初设定的?(?:全部|各项)?|年度(?:全部|各项|绩效|总体)?)(?:年度|绩效|总体|目标任务)*(?:目标|任务|指标)|完成率(?:均|都|为|达到|达)*100(?:\.0+)?[%％]|100(?:\.0+)?[%％]完成/;
const but = /未(?:全部|能|全面|完全|如期|按)?(?:完成|达成|达到|实现|达标)|除.{1,40}外|尚未|没有完成|基本完成/;

export const completionMatchesTable = defineCheck({
  id: 'completion-matches-table',
  code: 'I12',
  title: { zh: '实际完成情况与指标表一致', en: 'What is said of completion agrees with the table of indicators' },
  fault: '实际完成情况与指标表不符',
  severity: 'error',
  basis: { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: '第二十五条（数据真实、结果客观）' },
  messages: {
    unmet: { zh: '写的是「{claim}」，而{count}个指标没有完成，如「{name}」（指标值{target}，实际{actual}）；请按实际改写。', en: 'It says “{claim}”, but {count} indicators fell short of their targets, such as “{name}” (target “{target}”, actual “{actual}”); write what was reached.' },
  },
  *find({ facts }) {
    for (const { id, texts, indicators } of facts.projects) {
      const said = [texts.completion, texts.conclusion].filter((found) => found !== undefined);
      if (said.length === 0) continue;
      const unmet = indicators.filter((indicator) => completion(indicator) === 'unmet');
      const [first] = unmet;
      if (!first) continue;
      for (const { text, at } of said) {
        const claim = all.exec(text);
        if (!claim || but.test(text)) continue;
        const measure = first.measure ?? '';
        yield {
          message: 'unmet', project: id, at: [...at, ...unmet.flatMap((indicator) => indicator.at.actual ?? [])],
          data: { claim: claim[0], count: String(unmet.length), name: first.name, target: `${first.target ?? ''}${measure}`, actual: `${first.actual ?? ''}${measure}` },
        };
      }
    }
  },
});

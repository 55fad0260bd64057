import { defineCheck } from '../check/define-check';

const unwanted = /事故|故障|投诉|差错|错误|违规|违纪|逾期|超时|返工|流失|失误|隐患发生|浪费|破损|缺陷|死亡|犯罪|发案|空置|闲置/;
const wanted = /处理|处置|办结|整改|消除|排除|化解|下降|降低|减少|核减|响应|修复|解决|受理|防范|破案|回访|满意/;

export const directionFits = defineCheck({
  id: 'direction-fits',
  code: 'I05',
  title: { zh: '成本和差错类指标的方向是不超过', en: 'Targets of costs and faults say “at most”' },
  fault: '指标方向与内容不符',
  severity: 'warning',
  basis: { document: '财预〔2021〕101号', clause: '三（三）（指标值的方向）' },
  messages: {
    cost: {
      zh: '「{name}」是成本指标，指标值却写作不低于{target}，成本应是不超过。',
      en: '“{name}” is a cost indicator, but its target says at least “{target}”; a cost should be at most so much.',
    },
    fault: {
      zh: '「{name}」越少越好，指标值却写作不低于{target}，请核实方向。',
      en: 'Of “{name}”, less is better, but its target says at least “{target}”; check the direction.',
    },
  },
  *find({ facts }) {
    for (const project of facts.projects) {
      for (const { comparison, inferred, target, measure, name, category, kind, at } of project.indicators) {
        if ((comparison !== '>=' && comparison !== '>') || inferred) continue;
        const message = (category === 'cost' || kind === 'cost') && !/节约|节省|降低/.test(name) ? 'cost' : unwanted.test(name) && !wanted.test(name) ? 'fault' : null;
        if (message !== null) yield { message, project: project.id, at: [...(at.comparison ?? []), ...(at.target ?? [])], data: { name, target: `${target ?? ''}${measure ?? ''}` } };
      }
    }
  },
});

import { narrow } from '../units/text';

/** Words that many items share: they say that money is spent, not on what. */
const general =
  /(?:19|20)\d\d年度?|\d+(?:\.\d+)?|根据|按照|按|文件|标准|专项|工作|经费|资金|项目|补助|补贴|奖励|奖补|活动|管理|运行|运转|维护|保障|服务|业务|支出|预算|费用|财政|拨款|中央|省级|市级|县级|区级|本级|年度|每年|全年|其他|其它|综合|日常|购置|采购|建设|改造|生活|医疗|申请|安排|下达|共计|其中|用于|主要|包括|方面|确保|单位|部门|人员|相关|开展|进行|组织实施|完成|以及|上级|我[部局委院校]|本[部局委院校]|[省市区县乡镇村]里|的|等|费|款|^(?:向|为|给|由|对|从|在)/g;
const between = /[、，,；;。：:（）()《》“”"'\s/及和与]+/;
/** 组织部, 县财政局: who spends, not on what. */
const office = /(?:[^干]部|局|委|办|院|厅|处|科|中心|政府|党委|人大|政协)$/;
const shortest = 2;

/** Returns the words of an item's name that tell it from others: 驻村工作经费 → 驻村; none where its words are general ones. */
export const topicsOf = (name: string): readonly string[] =>
  narrow(name)
    .split(between)
    .flatMap((part) => part.replace(general, '\n').split('\n'))
    .filter((topic) => topic.length >= shortest && !office.test(topic));

const window = 3;

/** Returns true where a text speaks of a topic: of its first two signs, 普法 of 普法宣传, or of any three in a row. */
export const speaksOf = (text: string, topic: string): boolean =>
  text.includes(topic.slice(0, shortest)) || Array.from({ length: Math.max(0, topic.length - window + 1) }, (_, at) => topic.slice(at, at + window)).some((part) => text.includes(part));

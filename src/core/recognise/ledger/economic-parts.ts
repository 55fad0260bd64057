import { headingKey, narrow } from '../../units/text';
import { addUp, stated, type Tolerance } from './add-up';
import { isTotalName } from './names';
import type { RawRow } from './raw-row';

/** 类 and 款 of 部门预算支出经济分类, as they are called. */
const classes = new Set(['工资福利支出', '商品和服务支出', '对个人和家庭的补助', '债务利息及费用支出', '资本性支出', '对企业补助', '对社会保障基金补助']);
const subclasses = new Set(
  '基本工资 津贴补贴 奖金 伙食补助费 绩效工资 机关事业单位基本养老保险缴费 职业年金缴费 职工基本医疗保险缴费 公务员医疗补助缴费 其他社会保障缴费 住房公积金 医疗费 其他工资福利支出 办公费 印刷费 咨询费 手续费 水费 电费 邮电费 取暖费 物业管理费 差旅费 因公出国费用 维修费 维修护费 租赁费 会议费 培训费 公务接待费 专用材料费 被装购置费 专用燃料费 劳务费 委托业务费 工会经费 福利费 公务用车运行维护费 其他交通费用 税金及附加费用 其他商品和服务支出 离休费 退休费 退职费 抚恤金 生活补助 救济费 医疗费补助 助学金 奖励金 个人农业生产补贴 代缴社会保险费 其他对个人和家庭的补助 房屋建筑物购建 办公设备购置 专用设备购置 基础设施建设 大型修缮 信息网络及软件购置更新 物资储备 土地补偿 安置补助 地上附着物和青苗补偿 拆迁补偿 公务用车购置 其他交通工具购置 文物和陈列品购置 无形资产购置 其他资本性支出'.split(' '),
);
const codeBefore = /^\s*([35]\d{2}(?:\d{2})?)[\s\-—–_.、:：]*(?=\p{Script=Han})/u;
const codeAlone = /^[35]\d{2}(?:\d{2})?$/;

/** Returns the level of a row that is called by 经济分类: 1 of 类, 2 of 款; null of any other. */
export const economicLevel = (label: string, code: string): { readonly level: 1 | 2; /** True where its code says so, not its name alone. */ readonly coded: boolean } | null => {
  const plain = narrow(label);
  const found = codeBefore.exec(plain)?.[1] ?? (codeAlone.test(code) ? code : undefined);
  if (found !== undefined) return { level: found.length > 3 ? 2 : 1, coded: true };
  const key = headingKey(plain);
  return classes.has(key) ? { level: 1, coded: false } : subclasses.has(key) ? { level: 2, coded: false } : null;
};

/**
 * Returns the rows that say by 经济分类 what the project above them was spent on, each as its part or, of 款 below their 类, as a part
 * of a part. 培训费 alone may be a project: where no codes tell, every run of such rows must add up to the row above it.
 */
export const economicParts = (rows: readonly RawRow[], tolerance: Tolerance): ReadonlyMap<number, 'line' | 'inner'> => {
  const levels = rows.map(({ economic, included, label }) => (included || isTotalName(label) ? null : (economic ?? null)));
  const parts = new Map<number, 'line' | 'inner'>();
  // A table that begins with a class lists classes, not projects.
  if (levels[0] !== null) return parts;
  let isSure = true;
  for (let index = 1; index < rows.length; index += 1) {
    if (levels[index] === null) continue;
    const above = rows[index - 1] as RawRow;
    let end = index;
    while (levels[end] != null) end += 1;
    const run = Array.from({ length: end - index }, (_, offset) => index + offset);
    let inClass = false;
    for (const place of run) {
      const isClass = levels[place]?.level === 1;
      parts.set(place, inClass && !isClass ? 'inner' : 'line');
      inClass ||= isClass;
    }
    const lines = run.filter((place) => parts.get(place) === 'line').map((place) => rows[place] as RawRow);
    isSure &&= addUp(above, lines, tolerance) || stated(above).length === 0 || run.every((place) => levels[place]?.coded === true);
    index = end - 1;
  }
  return isSure ? parts : new Map();
};

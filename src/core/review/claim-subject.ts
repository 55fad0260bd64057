import type { Stretch } from './split-sentences';

const clauseEnds = /[，,；;。：:！？!?]/;
/** What says when, how often or that more follows, and not what. */
const lead = /^(?:[、\s～~—–-]|其中|并且|并|也|还|同时|另外|另|以及|及|和|与|而|或|共计|合计|累计|总计|共|今年以来|今年来|今年|本年度|本年|全年|当年|年内|(?:19|20)\d\d年度?|截至|目前|已经|已|[一二三四五六七八九十]+是|用于)+/;
const tail = /(?:[、\s～~—–-]|共计|合计|累计|总计|总额|共有|共|大约|约|接近|将近|近|超过|超|逾|不足|不少于|不低于|不超过|至少|突破|预计|达到|达成|达|为|是|了|有|至|到|计|约为|上升到|≥|≤|>|<|=)+$/;
/** Words of doing, with nothing that is done: 组织 before 257名干部. */
const deedOnly = /^(?:组织|举办|开展|完成|新建|新设|新增|改造|拆除|清理|清退|取消|升级|打造|解决|成立|选树|走访|结成|推动|培训|受训|发放|调整|提拔重用|提拔|听取|收集|建成|建设|引进|遴选|抽调|开设|推出|召开|印发|制定|出台|购置|采购|维修|申请|安排|投入|支出|拨付|下达|争取|整合|盘活|化解|偿还|核销|汇聚|摸排|发展|服务|救助|资助|补助|奖励|慰问|支付|使用|涉及|覆盖|惠及|带动|获得|荣获|获|将|对|把|向|给|由|在|按|从|剩余|结余|结转|余|财政|预算|专项|资金|经费|工作|同比|环比|[较比]?上年度?|增加|减少|增长|下降|提高|降低)*$/;
/** Where the thing counted ends and what it does begins. */
const afterEnds = /(?:到|在|为|被|获|赴|参加|参与|开展|提出|做出|用于|具有|来自|得到|均|都|已|，)/;

const bracketEnds = /[（()）《》“”【】]/;

/** A clause does not go on for longer: what is farther away says nothing about the number. */
const farthest = 80;

/** Returns the clause around a stretch of a sentence, ending where another clause or, within brackets, the bracket ends. */
const clauseAround = (sentence: string, { start, end }: Stretch): Stretch => {
  let from = start;
  let depth = 0;
  while (from > 0 && start - from < farthest) {
    const sign = sentence[from - 1] ?? '';
    if (depth === 0 && (clauseEnds.test(sign) || /[（(《“【]/.test(sign))) break;
    if (/[）)》”】]/.test(sign)) depth += 1;
    else if (bracketEnds.test(sign)) depth -= 1;
    from -= 1;
  }
  let to = end;
  depth = 0;
  while (to < sentence.length && to - end < farthest) {
    const sign = sentence[to] ?? '';
    if (depth === 0 && (clauseEnds.test(sign) || /[）)》”】]/.test(sign))) break;
    if (/[（(《“【]/.test(sign)) depth += 1;
    else if (bracketEnds.test(sign)) depth -= 1;
    to += 1;
  }
  return { start: from, end: to };
};

/** A bracket that the words do not close tells of parts, not of the thing. */
const openBracket = /[（(][^（()）]*$/;

const trimmed = (words: string): string => {
  const behind = words.trim().replace(lead, '');
  // 下达 is a word of doing.
  return behind.replace(tail, (cut, at: number) => (cut.startsWith('达') && behind[at - 1] === '下' ? '达' : '')).replace(/^[》”）)]+|[“《（(]+$/g, '').trim();
};

/**
 * Returns the words of the clause that say what a number is of: those before it, with the thing it counts where it stands behind;
 * where its own clause has none, those of the clause before.
 */
export const subjectOf = (sentence: string, number: Stretch, neighbours: { readonly previous: Stretch | undefined; readonly next: Stretch | undefined }): string | null => {
  const clause = clauseAround(sentence, number);
  const previous = neighbours.previous && neighbours.previous.end > clause.start ? neighbours.previous : undefined;
  const next = neighbours.next && neighbours.next.start < clause.end ? neighbours.next : undefined;
  const before = trimmed(sentence.slice(previous?.end ?? clause.start, number.start));
  const rest = sentence.slice(number.end, next?.start ?? clause.end).replace(/^(?:以上|左右|上下|以内|整(?![\p{L}]))?(?:的|用于)?/u, '');
  const [behind = ''] = /^[（(]/.test(rest) ? [] : rest.replace(openBracket, '').split(afterEnds);
  const counted = trimmed(next !== undefined && rest.includes('、') ? (behind.split('、')[0] ?? '') : behind);
  // 主体班7个班 is of 主体班.
  const own = counted !== '' && before.endsWith(counted) ? before : `${before}${counted}`;
  if (!deedOnly.test(own)) return own;
  if (clause.start === 0 || previous !== undefined) return own === '' ? null : own;
  const earlier = clauseAround(sentence, { start: clause.start - 1, end: clause.start - 1 });
  const stated = neighbours.previous && neighbours.previous.end > earlier.start ? neighbours.previous.start : clause.start - 1;
  const words = trimmed(sentence.slice(earlier.start, Math.max(earlier.start, stated)));
  return words === '' ? own || null : `${words}${own}`;
};

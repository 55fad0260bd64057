import type { ProjectCount } from '../model/facts';
import type { Claim } from '../model/prose';
import { leadOf } from './amounts-in-text';
import type { OwnSentence } from './own-words';

/** Numbers of projects that one paragraph states. */
export type CountsInText = Readonly<Partial<Record<ProjectCount, { readonly count: number; readonly claim: Claim }>>>;

const roles: readonly (readonly [RegExp, ProjectCount])[] = [
  [/取消|核减|调减|终止|撤销|撤回|中止/, 'cancelled'],
  [/增加|新增|追加|调增/, 'added'],
  [/年初|期初/, 'initial'],
  [/共|总数|合计|全年|实施/, 'stated'],
];

/** Returns the numbers of projects of each paragraph, where it states each of them once and cancels none without a number. */
export const projectCountsIn = (text: string, sentences: readonly OwnSentence[]): readonly CountsInText[] => {
  const paragraphs = new Map<number, Partial<Record<ProjectCount, { count: number; claim: Claim }>> | null>();
  for (const sentence of sentences) {
    const paragraph = text.lastIndexOf('\n', sentence.start);
    for (const claim of sentence.claims) {
      const [lead, behind] = [leadOf(sentence, claim.start), sentence.text.slice(claim.end - sentence.start)];
      const ofProjects = /^项目(?!指标|内容|点)/.test(behind) || (/项目[^，,]{0,4}$/.test(lead) && !/^[一-鿿]*(?:指标|目标|任务)/.test(behind));
      const aside = /[（(][^）)]*$/.test(sentence.text.slice(0, claim.start - sentence.start));
      if (claim.kind !== 'count' || !/^[个项]$/.test(claim.unit ?? '') || claim.approximate || aside || !ofProjects) continue;
      const role = roles.find(([pattern]) => pattern.test(lead))?.[1];
      const known = paragraphs.get(paragraph);
      if (role === undefined || known === null) continue;
      const count = Number(claim.value);
      // Two different numbers of one kind are of different things.
      if (known?.[role] && known[role].count !== count) paragraphs.set(paragraph, null);
      else paragraphs.set(paragraph, { ...known, [role]: { count, claim } });
    }
  }
  return [...paragraphs].flatMap(([paragraph, counts]) => {
    const end = text.indexOf('\n', paragraph + 1);
    const cancels = /取消|终止|撤销|核减/.test(text.slice(paragraph + 1, end < 0 ? text.length : end));
    return counts && (!cancels || counts.cancelled) ? [counts] : [];
  });
};

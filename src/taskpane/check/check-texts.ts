import type { Severity } from '../../core/model/evaluation';
import type { Spoken } from '../texts';

/** The words of the tab 核对. */
export interface CheckTexts {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly noFindings: string;
  readonly nothingRecognised: string;
  readonly basis: string;
  readonly scores: string;
  readonly writeFindings: string;
}

const chinese: CheckTexts = {
  severities: { error: '错误', warning: '警告', hint: '提示', review: '待确认' },
  noFindings: '没有发现问题。',
  nothingRecognised: '还没有可以核对的内容。请先在「数据」中查看该怎么做。',
  basis: '依据：',
  scores: '得分',
  writeFindings: '写入核对清单',
};

const english: CheckTexts = {
  severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints', review: 'To confirm' },
  noFindings: 'Nothing is wrong.',
  nothingRecognised: 'There is nothing to check yet. See under Data what to do.',
  basis: 'Basis: ',
  scores: 'Scores',
  writeFindings: 'Write findings',
};

export const checkTexts: Spoken<CheckTexts> = { 'zh-CN': chinese, en: english };

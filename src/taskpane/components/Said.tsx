import { Fragment } from 'react';
import { inRuns } from '../runs';
import { usePane } from '../pane-context';

/** Words of the core in the language of the pane. Chinese among them, a name or a quotation, is marked as Chinese for those who listen. */
export const Said = ({ children }: { readonly children: string }) => {
  const { texts } = usePane();
  if (texts.language === 'zh-CN') return <>{children}</>;
  return <>{inRuns(children).map(({ text, chinese }, index) => (chinese ? <span key={index} lang="zh-CN">{text}</span> : <Fragment key={index}>{text}</Fragment>))}</>;
};

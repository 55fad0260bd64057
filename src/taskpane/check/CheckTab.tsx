import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import { checkTexts } from './check-texts';
import { FindingList } from './FindingList';
import { RulesLink } from './RulesLink';
import { ScoreList } from './ScoreList';
import { usePane, useWords } from '../pane-context';
import { TabBody } from '../components/TabBody';

/** 核对: what is wrong, at which cells, by which clause; and what each project scores. */
export const CheckTab = () => {
  const { evaluation, session } = usePane();
  const words = useWords(checkTexts);
  const scores = useRef<HTMLHeadingElement>(null);
  const toScores = evaluation.scores.length > 0 && (
    <Link
      as="button"
      onClick={() => {
        scores.current?.scrollIntoView();
        scores.current?.focus({ preventScroll: true });
      }}
      data-testid="to-scores"
    >
      {words.toScores}
    </Link>
  );
  return (
    <TabBody primary={{ label: words.writeFindings, name: 'write-findings', run: () => void session.writeFindings() }}>
      <FindingList beside={toScores} />
      <ScoreList heading={scores} />
      <RulesLink>{words.allRules}</RulesLink>
    </TabBody>
  );
};

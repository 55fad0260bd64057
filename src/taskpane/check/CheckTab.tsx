import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import { checkTexts } from './check-texts';
import { Choice } from './Choice';
import { FindingList } from './FindingList';
import { RulesLink } from './RulesLink';
import { ScoreList } from './ScoreList';
import { Progress } from '../components/Progress';
import { TabBody } from '../components/TabBody';
import { usePane, useWords } from '../pane-context';
import { panePart } from '../pane-part';

/** What is checked: the open workbook, or a report that somebody has written. */
type Checked = 'workbook' | 'report';

/** Few come to the pane to review: its script comes when it is asked for. */
const ReviewView = panePart(() => import('../review/ReviewView').then((module) => module.ReviewView));

const useStyles = makeStyles({
  choice: { flexShrink: 0, padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', '&[hidden]': { display: 'none' } },
  waiting: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

/** 核对: what is wrong, at which cells, by which clause; and what each project scores. Beside it 复核已有报告, which stays as it was left. */
export const CheckTab = () => {
  const styles = useStyles();
  const { evaluation, session, show, texts, busy } = usePane();
  const words = useWords(checkTexts);
  const scores = useRef<HTMLHeadingElement>(null);
  const [checked, setChecked] = useState<Checked>('workbook');
  const [opened, setOpened] = useState(false);
  const recognised = evaluation.facts.projects.length > 0;
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
    <>
      <div className={styles.choice}>
        <Choice<Checked>
          label={words.checked}
          chosen={checked}
          onChoose={(next) => {
            setChecked(next);
            if (next === 'report') setOpened(true);
          }}
          options={(['workbook', 'report'] as const).map((value) => ({ value, name: `check-${value}`, content: words.checkedOf[value] }))}
        />
      </div>
      <div className={styles.view} hidden={checked !== 'workbook'}>
        <TabBody
          primary={recognised ? { label: words.toReport, name: 'to-report', whileBusy: true, run: () => show('report') } : { label: texts.toData, name: 'check-to-data', whileBusy: true, run: () => show('data') }}
          beside={recognised && <Button disabledFocusable={busy} onClick={() => void session.writeFindings()} data-testid="write-findings">{words.writeFindings}</Button>}
        >
          <FindingList beside={toScores} />
          <ScoreList heading={scores} />
          <RulesLink>{words.allRules}</RulesLink>
        </TabBody>
      </div>
      {opened && (
        <div className={styles.view} hidden={checked !== 'report'} data-testid="review-view">
          <Suspense fallback={<div className={styles.waiting}><Progress label={texts.busy.read} /></div>}>
            <ReviewView />
          </Suspense>
        </div>
      )}
    </>
  );
};

import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ErrorCircleFilled, InfoFilled, QuestionCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding, Severity } from '../../core/model/evaluation';
import { checkTexts } from './check-texts';
import { bySeverity } from './finding-groups';
import { usePane, useWords } from '../pane-context';
import { CellButton, CellList } from '../components/CellButton';
import { ScoreCard } from './ScoreCard';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';

/** A workbook with many findings shows the first of each severity until asked for the rest. */
const shownAtFirst = 50;

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0, fontSize: '16px', alignSelf: 'center' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  message: { display: 'block', overflowWrap: 'anywhere' },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

const icons: Readonly<Record<Severity, typeof ErrorCircleFilled>> = { error: ErrorCircleFilled, warning: WarningFilled, review: QuestionCircleFilled, hint: InfoFilled };

/** 核对: what is wrong, at which cells, by which clause; and what each project scores. */
export const CheckTab = () => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, session } = usePane();
  const words = useWords(checkTexts);
  const { facts, findings, scores } = evaluation;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(scores.length === 1 ? [scores[0]?.project ?? ''] : []));
  const [all, setAll] = useState<ReadonlySet<Severity>>(new Set());

  return (
    <TabBody primary={{ label: words.writeFindings, name: 'write-findings', run: () => void session.writeFindings() }}>
      {findings.length === 0 && (
        <p className={text.heading}><CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} />{facts.projects.length === 0 ? words.nothingRecognised : words.noFindings}</p>
      )}
      {bySeverity(findings).map(({ severity, findings: group }) => {
        const Icon = icons[severity];
        const listed = all.has(severity) ? group : group.slice(0, shownAtFirst);
        return (
          <section key={severity} data-testid={`severity-${severity}`}>
            <h2 className={text.heading}><Icon className={mergeClasses(styles.icon, styles[severity])} />{words.severities[severity]}<span className={text.aside}>{group.length}</span></h2>
            <ul className={styles.list}>
              {listed.map((finding) => (
                <FindingRow key={`${finding.code} ${finding.at.join()} ${finding.message}`} finding={finding} />
              ))}
            </ul>
            {listed.length < group.length && <Link as="button" onClick={() => setAll(new Set([...all, severity]))}>{texts.more(group.length - listed.length)}</Link>}
          </section>
        );
      })}
      {scores.length > 0 && <h2 className={text.heading}>{words.scores}</h2>}
      {scores.map((score) => (
        <ScoreCard
          key={score.project}
          score={score}
          open={opened.has(score.project)}
          onToggle={(open) => setOpened((before) => new Set(open ? [...before, score.project] : [...before].filter((project) => project !== score.project)))}
        />
      ))}
    </TabBody>
  );
};

const FindingRow = ({ finding }: { readonly finding: Finding }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation } = usePane();
  const words = useWords(checkTexts);
  const project = evaluation.facts.projects.find(({ id }) => id === finding.project);
  return (
    <li className={text.card} data-testid="finding" data-code={finding.code}>
      <div className={styles.code} lang="zh-CN">{finding.code}{project && ` · ${project.name}`}</div>
      <span className={styles.message} lang="zh-CN"><CellButton cells={finding.at.slice(0, 1)} plain>{finding.message}</CellButton></span>
      <CellList cells={finding.at} />
      <div className={text.quiet}>{words.basis}<span lang="zh-CN">{finding.basis.document}{finding.basis.clause}</span></div>
    </li>
  );
};

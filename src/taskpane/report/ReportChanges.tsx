import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Change } from '../../core/model/composition';
import { hasMarks, outdatedOf } from '../../core/outdated';
import { Disclosure } from '../components/Disclosure';
import { PartSummary } from '../components/PartSummary';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { ChangeList } from './ChangeList';
import { groupChanges, unchangedCount } from './report-changes';
import type { Choice, Taken } from './report-changes';
import { reportTexts } from './report-texts';

const useStyles = makeStyles({
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', margin: '2px 0 6px', '& p': { flexBasis: '100%' } },
});

/** What writing the report changes, by kind, with what may be chosen of it; and marks for it on the report sheet. */
export const ReportChanges = ({ changes, choices, opened, onToggle, onChoose }: {
  readonly changes: readonly Change[];
  readonly choices: ReadonlyMap<string, Choice>;
  /** The names of the parts that are open: `changes`, and the kinds in it. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (part: string, open: boolean) => void;
  readonly onChoose: (of: readonly Change[], taken: Taken | null) => void;
}) => {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords(reportTexts);
  const { busy, session, state: { snapshot } } = usePane();
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const markable = useMemo(() => outdatedOf(changes).some(({ at }) => at !== null), [changes]);
  const marked = useMemo(() => snapshot !== null && hasMarks(snapshot), [snapshot]);
  const unchanged = words.changeCounts.unchanged(unchangedCount(changes));
  return (
    <Disclosure
      name="changes"
      open={opened.has('changes')}
      onToggle={(present) => onToggle('changes', present)}
      summary={
        <PartSummary heading={words.changes} name="change-counts">
          {groups.length === 0 ? words.noChanges : [...groups.map(({ kind, changes: own }) => words.changeCounts[kind](own.length)), unchanged].join(words.between)}
        </PartSummary>
      }
    >
      {(marked || markable) && (
        <div className={styles.marks}>
          {markable && <Button size="small" disabledFocusable={busy} onClick={() => void session.markReport(true)} data-testid="mark-report">{marked ? words.markAgain : words.markOnSheet}</Button>}
          {marked && <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void session.markReport(false)} data-testid="unmark-report">{words.unmark}</Button>}
          <p className={text.quiet}>{words.markNote}</p>
        </div>
      )}
      {groups.length === 0 ? <p className={text.quiet}>{unchanged}</p> : <ChangeList groups={groups} choices={choices} opened={opened} onToggle={onToggle} onChoose={onChoose} />}
    </Disclosure>
  );
};

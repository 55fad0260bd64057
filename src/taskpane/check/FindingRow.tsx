import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { checkTexts } from './check-texts';
import type { FindingEntry } from './finding-list';
import { RulesLink } from './RulesLink';
import { WaiverActions } from './WaiverActions';
import { useRowStyles } from './row-styles';
import { severityIcons, useSeverityStyles } from './severity-marks';
import { usePane, useWords } from '../pane-context';
import { CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  // Rows out of sight are neither laid out nor painted.
  row: { position: 'relative', contentVisibility: 'auto', containIntrinsicSize: 'auto 96px' },
  main: { scrollMarginTop: '84px' },
  struck: { color: tokens.colorNeutralForeground2 },
  mend: { minHeight: '24px', marginRight: '12px', fontSize: tokens.fontSizeBase200 },
});

/** A finding. Its message selects its first cells; what else it offers is reached by the Tab key once the row is the current one. */
export const FindingRow = memo(({ entry, current, onReach }: { readonly entry: FindingEntry; readonly current: boolean; readonly onReach: (key: string) => void }) => {
  const styles = useStyles();
  const rows = useRowStyles();
  const marks = useSeverityStyles();
  const text = useTextStyles();
  const { locale, select, edit } = usePane();
  const words = useWords(checkTexts);
  const { finding, project, form, key } = entry;
  const Icon = severityIcons[finding.severity];
  const [first] = finding.at;
  return (
    <li className={mergeClasses(rows.row, styles.row, current && rows.current)} data-testid="finding" data-code={finding.code} onFocus={() => onReach(key)}>
      <button type="button" className={mergeClasses(rows.main, styles.main)} tabIndex={current ? 0 : -1} aria-current={current} data-finding={key} onClick={() => first !== undefined && select(first)}>
        <span className={rows.head}>
          <Icon className={mergeClasses(marks.icon, marks[finding.severity])} aria-label={words.severities[finding.severity]} />
          {finding.code}
          {project !== null && <span className={rows.place} title={project} lang="zh-CN">· {project}</span>}
        </span>
        <span className={mergeClasses(rows.message, finding.waived !== null && styles.struck)}>{finding.waived === null ? <Said>{locale.tell(finding)}</Said> : <s><Said>{locale.tell(finding)}</Said></s>}</span>
      </button>
      <CellList cells={finding.at} reachable={current} />
      <div className={text.quiet}>{words.basis}<Said>{locale.cite(finding.basis)}</Said></div>
      {finding.waived !== null && <div className={text.quiet}>{words.waived}<span lang="zh-CN">{finding.waived}</span></div>}
      <RulesLink rule={finding.code} reachable={current}>{words.aboutCheck}</RulesLink>
      {form && <Link as="button" className={styles.mend} tabIndex={current ? 0 : -1} onClick={() => edit(form)} data-testid="mend">{form.indicator === null ? words.addTargets : words.mend}</Link>}
      <WaiverActions finding={finding} reachable={current} />
    </li>
  );
});
FindingRow.displayName = 'FindingRow';

import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { checkTexts } from './check-texts';
import type { FindingEntry } from './finding-list';
import { RulesLink } from './RulesLink';
import { WaiverActions } from './WaiverActions';
import { severityIcons, useSeverityStyles } from './severity-marks';
import { usePane, useWords } from '../pane-context';
import { CellList } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  row: {
    position: 'relative', padding: '7px 10px 7px 12px', marginBottom: '6px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, lineHeight: tokens.lineHeightBase300,
    // Rows out of sight are neither laid out nor painted.
    contentVisibility: 'auto', containIntrinsicSize: 'auto 96px',
  },
  current: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  main: {
    display: 'block', width: '100%', padding: 0, border: 'none', borderRadius: tokens.borderRadiusSmall, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    // What sticks to the top must not cover the row that the keyboard has reached.
    scrollMarginTop: '84px', scrollMarginBottom: '48px',
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  code: { display: 'flex', alignItems: 'center', gap: '5px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  project: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  message: { display: 'block', overflowWrap: 'anywhere' },
  struck: { color: tokens.colorNeutralForeground2 },
  mend: { minHeight: '24px', marginRight: '12px', fontSize: tokens.fontSizeBase200 },
});

/** A finding. Its message selects its first cells; what else it offers is reached by the Tab key once the row is the current one. */
export const FindingRow = memo(({ entry, current, onReach }: { readonly entry: FindingEntry; readonly current: boolean; readonly onReach: (key: string) => void }) => {
  const styles = useStyles();
  const marks = useSeverityStyles();
  const text = useTextStyles();
  const { locale, select, edit } = usePane();
  const words = useWords(checkTexts);
  const { finding, project, form, key } = entry;
  const Icon = severityIcons[finding.severity];
  const [first] = finding.at;
  return (
    <li className={mergeClasses(styles.row, current && styles.current)} data-testid="finding" data-code={finding.code} onFocus={() => onReach(key)}>
      <button type="button" className={styles.main} tabIndex={current ? 0 : -1} aria-current={current} data-finding={key} onClick={() => first !== undefined && select(first)}>
        <span className={styles.code}>
          <Icon className={mergeClasses(marks.icon, marks[finding.severity])} aria-label={words.severities[finding.severity]} />
          {finding.code}
          {project !== null && <span className={styles.project} title={project} lang="zh-CN">· {project}</span>}
        </span>
        <span className={mergeClasses(styles.message, finding.waived !== null && styles.struck)}>{finding.waived === null ? <Said>{locale.tell(finding)}</Said> : <s><Said>{locale.tell(finding)}</Said></s>}</span>
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

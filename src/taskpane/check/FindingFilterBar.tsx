import { Input, Link, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { Facts } from '../../core/model/facts';
import { checkTexts } from './check-texts';
import { Choice } from './Choice';
import { counted, isFiltering, openFilter, standings } from './finding-list';
import type { FindingEntry, FindingFilter, Standing } from './finding-list';
import { severityIcons, useSeverityStyles } from './severity-marks';
import { useWords } from '../pane-context';

/** A list that fits on a screen needs no search. */
const longList = 8;

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', marginBottom: '10px' },
  selects: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  wide: { gridColumn: '1 / -1' },
  found: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  clear: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

/** What narrows the list: severity, project, rule, words; each choice with how many findings it would show. */
export const FindingFilterBar = ({ entries, shown, facts, filter, onFilter }: { readonly entries: readonly FindingEntry[]; readonly shown: number; readonly facts: Facts; readonly filter: FindingFilter; readonly onFilter: (filter: FindingFilter) => void }) => {
  const styles = useStyles();
  const marks = useSeverityStyles();
  const words = useWords(checkTexts);
  const [bySeverity, byProject, byCode] = [counted(entries, filter, 'severity'), counted(entries, filter, 'project'), counted(entries, filter, 'code')];
  const names = new Map<string, string>([['', words.noProject], ...facts.projects.map(({ id, name }) => [id, name] as const)]);
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const present = standings.filter((standing) => bySeverity.has(standing));
  const long = entries.length > longList;
  return (
    <div className={styles.bar}>
      {present.length > 1 && (
        <Choice<Standing>
          label={words.filterBy}
          chosen={filter.severity}
          onChoose={(severity) => onFilter({ ...filter, severity: filter.severity === severity ? null : severity })}
          options={present.map((severity) => {
            const Icon = severityIcons[severity];
            return { value: severity, name: `only-${severity}`, content: <><Icon className={marks[severity]} aria-hidden="true" />{words.severities[severity]} {bySeverity.get(severity) ?? 0}</> };
          })}
        />
      )}
      {long && (
        <div className={styles.selects}>
          {byProject.size > 1 && (
            <Select size="small" className={mergeClasses(styles.select, byCode.size <= 1 && styles.wide)} aria-label={words.groupings.project} value={filter.project ?? '*'} onChange={(_, { value }) => onFilter({ ...filter, project: value === '*' ? null : value })} data-testid="filter-project">
              <option value="*">{words.allProjects(total(byProject))}</option>
              {[...names].filter(([id]) => byProject.has(id)).map(([id, name]) => <option key={id} value={id}>{words.counted(name, byProject.get(id) ?? 0)}</option>)}
            </Select>
          )}
          {byCode.size > 1 && (
            <Select size="small" className={mergeClasses(styles.select, byProject.size <= 1 && styles.wide)} aria-label={words.allCodes(total(byCode))} value={filter.code ?? '*'} onChange={(_, { value }) => onFilter({ ...filter, code: value === '*' ? null : value })} data-testid="filter-code">
              <option value="*">{words.allCodes(total(byCode))}</option>
              {[...byCode].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, count]) => <option key={code} value={code}>{words.counted(code, count)}</option>)}
            </Select>
          )}
          <Input className={styles.wide} size="small" type="search" contentBefore={<SearchRegular />} placeholder={words.find} aria-label={words.find} value={filter.words} onChange={(_, { value }) => onFilter({ ...filter, words: value })} data-testid="filter-words" />
        </div>
      )}
      {isFiltering(filter) && (
        <div className={styles.found}>
          <span role="status">{words.matching(shown, entries.length)}</span>
          <Link as="button" className={styles.clear} onClick={() => onFilter(openFilter)}>{words.showAll}</Link>
        </div>
      )}
    </div>
  );
};

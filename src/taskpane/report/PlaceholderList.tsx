import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { addTable } from '../../core/amend/add-table';
import type { OpenPlaceholder } from '../../core/open-placeholders';
import { reportTexts, type ReportTexts } from './report-texts';
import type { WayToFill } from './SentenceView';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  list: { margin: 0, padding: '0 0 0 20px', lineHeight: tokens.lineHeightBase300 },
  item: { padding: '3px 0', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px', fontSize: tokens.fontSizeBase200, '& button': { minHeight: '24px', fontSize: 'inherit' } },
});

/** The empty table in which a placeholder is filled in, where the workbook lacks it. */
const lacking = ({ at, table }: OpenPlaceholder): keyof ReportTexts['addTable'] | null => (at === null && (table === 'unit-information' || table === 'achievements') ? table : null);

/** 待填写: what the report still asks for, each with the way to where it is filled in; a table that the workbook lacks is added for it. */
export const PlaceholderList = ({ open, wayTo }: { readonly open: readonly OpenPlaceholder[]; readonly wayTo: (place: OpenPlaceholder) => WayToFill | null }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation, locale, session, busy } = usePane();
  const words = useWords(reportTexts);
  const headings = new Map(evaluation.scheme.chapters.map(({ id, heading }) => [id, heading]));
  const list = useRef<HTMLOListElement>(null);
  /** The placeholder whose table was asked for last, and what kept it out. */
  const [asked, setAsked] = useState<{ readonly id: string; readonly problem: string | null; readonly saved: boolean } | null>(null);
  const add = async (id: string, table: keyof ReportTexts['addTable']): Promise<void> => {
    const { saved, problem } = await session.amend('save', (snapshot, facts) => addTable(snapshot, facts, table));
    setAsked({ id, problem: problem?.problem ?? null, saved });
  };

  // The way that takes the place of the button has the keyboard next.
  useEffect(() => {
    if (asked?.saved) list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(asked.id)}"] button`)?.focus();
  }, [asked]);

  return (
    <ol className={styles.list} ref={list}>
      {open.map((place) => {
        const way = wayTo(place);
        const table = lacking(place);
        return (
          <li key={place.id} className={styles.item} data-testid="open-placeholder" data-id={place.id}>
            {place.chapter !== null && <div className={text.quiet} lang="zh-CN">{headings.get(place.chapter)}</div>}
            <Said>{locale.say(place.text)}</Said>
            <div className={styles.ways}>
              {way && <Link as="button" onClick={way.go}><Said>{way.label}</Said></Link>}
              {table !== null && <Link as="button" disabled={busy} onClick={() => void add(place.id, table)} data-testid={`add-${table}`}><Said>{words.addTable[table]}</Said></Link>}
              {place.at === null && place.table === 'budget-ledger' && <span className={text.quiet}>{words.noLedger}</span>}
              {place.asked !== null && <CellButton cells={[place.asked]}>{words.fillOnReport}</CellButton>}
            </div>
            {asked?.id === place.id && asked.problem !== null && <div role="alert" data-testid="add-problem"><Said>{locale.say(asked.problem)}</Said></div>}
          </li>
        );
      })}
    </ol>
  );
};

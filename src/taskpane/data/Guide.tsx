import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { unfilledLedger } from '../../core/amend/unfilled-ledger';
import { shownRef, type CellRef } from '../../core/units/address';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { useTextStyles } from '../components/text-styles';
import { panePart } from '../pane-part';
import { dataTexts } from './data-texts';
import type { Lack } from './next-step';

const LikelyTables = panePart(() => import('./LikelyTables').then((module) => module.LikelyTables));

const useStyles = makeStyles({
  steps: { margin: '0 0 8px', paddingLeft: '20px', '& li': { marginBottom: '6px', lineHeight: tokens.lineHeightBase400 } },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
});

/** What a person can do about what the workbook lacks, beside the primary button of the tab. */
export interface Ways {
  /** Leads to the field that points at a range. */
  readonly point: () => void;
  /** Leads to where a range is said to be a table, column by column; null where it is still to be chosen. */
  readonly declare: (range: CellRef | null) => void;
  /** Adds an empty budget table. */
  readonly add: () => void;
}

/** What the workbook lacks and what to do next, in three lines at most. */
export const Guide = ({ lack, point, declare, add }: { readonly lack: Lack } & Ways) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { busy, session, state, show } = usePane();
  const words = useWords(dataTexts);
  const { title, steps } = words.guides[lack];
  const sample = lack === 'empty' || lack === 'no-ledger';
  const toFill = lack === 'no-rows' && state.snapshot ? unfilledLedger(state.snapshot) : null;
  return (
    <section className={text.card} data-testid="guide" data-lack={lack}>
      <h2 className={text.heading}>{title}</h2>
      {(lack === 'no-ledger' || lack === 'no-budget') && state.snapshot && <Suspense><LikelyTables snapshot={state.snapshot} declare={declare} /></Suspense>}
      {steps.length === 1 ? (
        <p className={text.quiet}>{steps[0]}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        {(lack === 'no-ledger' || lack === 'no-budget') && <Button disabledFocusable={busy} onClick={point} data-testid="point">{words.point}</Button>}
        {lack === 'no-budget' && <Button disabledFocusable={busy} onClick={() => declare(null)} data-testid="point-columns">{words.declare}</Button>}
        {lack === 'no-ledger' && <Button disabledFocusable={busy} onClick={add} data-testid="add-ledger">{words.addLedger}</Button>}
        {sample && <Button disabledFocusable={busy} onClick={() => void session.openSample()} data-testid="open-sample">{words.openSample}</Button>}
        {toFill !== null && <CellButton cells={[toFill]} name="fill-in">{words.fillInAt(shownRef(toFill))}</CellButton>}
        {lack === 'no-targets' && <Button onClick={() => show('targets')} data-testid="go-to-targets">{words.goToTargets}</Button>}
        {sample && <span className={text.quiet}>{words.sampleOpensBeside}</span>}
      </div>
    </section>
  );
};

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, memo, useCallback, useId, useMemo, useState } from 'react';
import type { OfficeContext } from '../hosts/office-context';
import type { Dependent } from '../core/rests-on';
import { Broken } from './components/Broken';
import { Notices } from './components/Notices';
import { Progress } from './components/Progress';
import { Tabs } from './components/Tabs';
import { Unless } from './components/Unless';
import { PaneContext } from './pane-context';
import type { Pane } from './pane-context';
import { panePart } from './pane-part';
import type { FormPlace, UnsavedForms } from './targets/target-forms';
import type { TabId } from './texts';
import { textsFor } from './texts';
import { themeFor } from './themes';
import { useLocale } from './use-locale';
import { useWorkbook } from './use-workbook';
import type { WorkbookSession } from './workbook-session';

/** The tab that is shown first; its script comes while the workbook is read. */
export const firstTab = panePart(() => import('./data/DataTab').then(({ DataTab }) => DataTab));
// Every key typed into a form renders the pane: the tabs that do not show what was typed sit still.
const DataTab = memo(firstTab);
const TargetsTab = panePart(() => import('./targets/TargetsTab').then((module) => module.TargetsTab));
const CheckTab = memo(panePart(() => import('./check/CheckTab').then((module) => module.CheckTab)));
const ReportTab = memo(panePart(() => import('./report/ReportTab').then((module) => module.ReportTab)));
const DependentsBar = memo(panePart(() => import('./dependents/DependentsBar').then((module) => module.DependentsBar)));
const tabs: readonly TabId[] = ['data', 'targets', 'check', 'report'];

const useStyles = makeStyles({
  root: { height: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1, overflow: 'hidden' },
  // The top right corner belongs to Office's own button.
  header: { display: 'flex', alignItems: 'center', minHeight: '40px', paddingRight: '40px', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', '&[hidden]': { display: 'none' }, ':focus': { outline: 'none' } },
  waiting: { flexGrow: 1, display: 'flex', alignItems: 'center', justifyContent: 'center' },
});

/** The task pane: four tabs over one workbook. A tab that was opened stays as it was left. */
export const App = ({ session, context }: { readonly session: WorkbookSession; readonly context: OfficeContext }) => {
  const styles = useStyles();
  const id = useId();
  const texts = textsFor(context.language);
  const locale = useLocale(texts.language);
  const theme = useMemo(() => themeFor(context), [context]);
  const state = useWorkbook(session);
  const { evaluation } = state;
  const [tab, setTab] = useState<TabId>('data');
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set(['data']));
  const [unsaved, setUnsaved] = useState<UnsavedForms>({});
  const [wanted, setWanted] = useState<Pane['wanted']>(null);
  const [revealed, setRevealed] = useState<Pane['revealed']>(null);

  const show = useCallback(
    (next: TabId) => {
      setTab(next);
      setOpened((before) => new Set([...before, next]));
      // What ended well was said; on another tab it would seem to speak of that one.
      const { done, failure } = session.state();
      if (done !== null && failure === null) session.dismiss();
    },
    [session],
  );
  const edit = useCallback(
    (place: FormPlace) => {
      setWanted({ place });
      show('targets');
    },
    [show],
  );
  const reveal = useCallback(
    (dependent: Dependent) => {
      setRevealed({ dependent });
      show(dependent.kind === 'sentence' || dependent.kind === 'table' ? 'report' : 'check');
    },
    [show],
  );
  const toTab = useCallback(() => document.getElementById(`${id}-panel-${tab}`)?.focus(), [id, tab]);
  const busy = state.task !== null;
  const pane = useMemo<Pane | null>(
    () => evaluation && locale && { texts, locale, session, state, busy, evaluation, select: (at) => void session.select(at), show, edit, wanted, reveal, revealed },
    [texts, locale, session, state, busy, evaluation, show, edit, wanted, reveal, revealed],
  );

  return (
    <FluentProvider theme={theme} className={styles.root} lang={texts.language}>
      <header className={styles.header}>
        <Tabs names={tabs} labels={texts.tabs} label={texts.tabList} chosen={tab} onChoose={show} tabId={(name) => `${id}-tab-${name}`} panelId={(name) => `${id}-panel-${name}`} />
      </header>
      <main className={styles.main}>
        <h1 className={styles.unseen}>{texts.tabList}</h1>
        <Notices texts={texts} state={state} busy={busy} session={session} onFocusLost={toTab} />
        {tabs.map((name) => (
          <div key={name} id={`${id}-panel-${name}`} role="tabpanel" aria-labelledby={`${id}-tab-${name}`} tabIndex={-1} className={styles.panel} hidden={name !== tab} aria-busy={busy}>
            {pane === null ? (
              <div className={styles.waiting}>{name === tab && (state.phase === 'reading' || locale === null) && <Progress label={texts.busy.read} {...(state.phase === 'reading' ? { cancel: { label: texts.cancel, run: session.cancel } } : {})} />}</div>
            ) : (
              opened.has(name) && (
                <Broken texts={texts} reread={session.read} snapshot={state.snapshot}>
                  <PaneContext value={pane}>
                    <Suspense fallback={<div className={styles.waiting}><Progress label={texts.busy.read} /></div>}>
                      {name === 'data' && <DataTab />}
                      {name === 'targets' && <TargetsTab unsaved={unsaved} onUnsaved={setUnsaved} />}
                      {name === 'check' && <CheckTab />}
                      {name === 'report' && <ReportTab />}
                    </Suspense>
                  </PaneContext>
                </Broken>
              )
            )}
          </div>
        ))}
        {pane !== null && state.task !== null && <Progress key={state.task} label={texts.busy[state.task]} overlay {...(state.task === 'read' ? { cancel: { label: texts.cancel, run: session.cancel } } : {})} />}
      </main>
      {pane !== null && (
        <Unless>
          <PaneContext value={pane}>
            <Suspense fallback={null}>
              <DependentsBar onFocusLost={toTab} />
            </Suspense>
          </PaneContext>
        </Unless>
      )}
    </FluentProvider>
  );
};

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CellButton } from '../components/CellButton';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import type { PrimaryAction } from '../components/TabBody';
import { usePane, useWords } from '../pane-context';
import { Refusals } from './Refusals';
import { Strays } from './Strays';
import { TargetList } from './TargetList';
import type { ListView } from './TargetList';
import type { FormPlace } from './target-forms';
import { countsOf } from './target-list';
import { targetsTexts } from './targets-texts';
import type { RemovedForm, TargetForms } from './use-target-forms';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '8px', flexShrink: 0, overflowWrap: 'anywhere' },
  grow: { flexGrow: 1, minWidth: 0 },
  first: { flexGrow: 1, textAlign: 'left', color: tokens.colorStatusWarningForeground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  narrow: { minWidth: 'auto' },
});

interface Properties {
  readonly forms: TargetForms;
  readonly list: ListView;
  readonly onList: (change: Partial<ListView>) => void;
  readonly scrolled: { current: number };
  readonly focusOn: 'row' | 'find' | null;
  /** The project that a new indicator is begun in. */
  readonly project: string;
  readonly onOpen: (place: FormPlace) => void;
  readonly onNext: (after: string | null) => void;
  readonly onDecide: () => void;
  readonly onPaste: (text: string | null) => void;
  /** What was deleted last; `lost` where its row could not be brought back. null where nothing was. */
  readonly removed: { readonly form: RemovedForm; readonly lost: boolean } | null;
  readonly onBringBack: (removed: RemovedForm) => void;
}

/** All indicators as a list, and what is to be done next. */
export const TargetsOverview = ({ forms, list, onList, scrolled, focusOn, project, onOpen, onNext, onDecide, onPaste, removed, onBringBack }: Properties) => {
  const styles = useStyles();
  const { show, busy } = usePane();
  const words = useWords(targetsTexts);
  const { projects, typed, standings, saving } = forms;
  const counts = countsOf(projects, typed, standings);
  const unsaved = Object.values(forms.unsaved);
  const bare = projects.filter(({ indicators }) => indicators.length === 0);
  const [firstBare] = bare;
  const add = (): void => onOpen({ project, indicator: null });
  const next = (): Omit<PrimaryAction, 'whileBusy'> => {
    if (counts.all === 0) return { label: words.addIndicator, name: 'add-indicator', run: add };
    if (counts.unfinished > 0) return { label: words.nextUnfinished(counts.unfinished), name: 'next-unfinished', run: () => onNext(list.active) };
    if (counts.undecided > 0) return { label: words.decideNext(counts.undecided), name: 'decide-next', run: onDecide };
    if (firstBare) return { label: words.nextBare(bare.length), name: 'next-bare', run: () => onOpen({ project: firstBare.project.id, indicator: null }) };
    return { label: words.allFilled, name: 'to-check', run: () => show('check') };
  };
  return (
    <TabBody
      primary={{ ...next(), whileBusy: true }}
      beside={
        <>
          {counts.all > 0 && <Button className={styles.narrow} onClick={add} data-testid="add-indicator">{words.addIndicator}</Button>}
          <Button className={styles.narrow} onClick={() => onPaste(null)} data-testid="paste-rows">{words.pasteRows}</Button>
        </>
      }
      note={removed && (
        <span role="status" data-testid="removed">
          {removed.lost ? <Said>{words.broughtBackAsNew(removed.form.form.name)}</Said> : <><Said>{words.removed(removed.form.form.name, removed.form.removal.row)}</Said>{removed.form.still !== null && <> {words.stillAt} <CellButton cells={[removed.form.still]} /></>} <Link as="button" disabled={busy} onClick={() => onBringBack(removed.form)} data-testid="bring-back">{words.bringBack}</Link></>}
        </span>
      )}
    >
      <TargetList projects={projects} standings={standings} typed={typed} saving={saving.forms} view={list} onView={onList} scrolled={scrolled} focusOn={focusOn} onOpen={onOpen} onNext={onNext} onPaste={onPaste}>
        {counts.undecided > 0 && (
          <div className={styles.bar}>
            <Button className={styles.first} onClick={onDecide} data-testid="undecided"><span className={styles.grow}>{words.undecidedCount(counts.undecided)}</span><span className={styles.quiet}>{words.oneByOne}</span></Button>
          </div>
        )}
        <Strays forms={forms} />
        <Refusals refusals={saving.refusals} onOpen={onOpen} />
        {unsaved.length > 0 && (
          <div className={styles.bar}>
            <span className={styles.grow}>{words.notSaved(unsaved.length)}</span>
            <Button size="small" onClick={() => saving.save(unsaved)} data-testid="save-all">{words.saveAll}</Button>
          </div>
        )}
      </TargetList>
    </TabBody>
  );
};

import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Change } from '../../core/model/composition';
import { reportTexts } from './report-texts';
import { changeKey } from './report-changes';
import type { ChangeGroup, Choice, Taken } from './report-changes';
import { OneSide, TextDifference } from './TextDifference';
import { usePane, useWords } from '../pane-context';
import { CellButton } from '../components/CellButton';
import { Disclosure } from '../components/Disclosure';
import { useTextStyles } from '../components/text-styles';

const shownAtFirst = 20;
const linesAtFirst = 8;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, '& button': { minHeight: '24px' } },
  chapter: { minWidth: 0, overflowWrap: 'anywhere' },
  sides: { margin: '4px 0', padding: '4px 8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  side: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0', lineHeight: 1.6, overflowWrap: 'anywhere' },
  dropped: { color: tokens.colorNeutralForeground2 },
  stands: { color: tokens.colorNeutralForeground1 },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 8px', margin: '4px 0 8px' },
  open: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 14px', margin: '4px 0 0', padding: 0, border: 'none', minInlineSize: 0 },
  option: { display: 'inline-flex', alignItems: 'center', gap: '5px', minHeight: '24px', cursor: 'pointer' },
  radio: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  more: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

/** What the list of changes knows and does of a person's choices. */
interface Choosing {
  readonly choices: ReadonlyMap<string, Choice>;
  /** Takes one text or the other for these changes; null takes a choice back. */
  readonly onChoose: (changes: readonly Change[], taken: Taken | null) => void;
}

/** 将要改动: what a run does to the report sheet, by kind; where a person's text stands against a generated one, they choose, one by one or for all. */
export const ChangeList = ({ groups, opened, onToggle, ...choosing }: Choosing & { readonly groups: readonly ChangeGroup[]; readonly opened: ReadonlySet<string>; readonly onToggle: (kind: string, open: boolean) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts } = usePane();
  const words = useWords(reportTexts);
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  return groups.map(({ kind, changes }) => {
    const listed = whole.has(kind) ? changes : changes.slice(0, shownAtFirst);
    return (
      <Disclosure key={kind} quiet flush level={4} summary={words.changeCounts[kind](changes.length)} open={opened.has(kind)} onToggle={(open) => onToggle(kind, open)} name={`changes-${kind}`}>
        <p className={text.quiet}>{words.changeNotes[kind]}</p>
        <AllOf kind={kind} changes={changes} {...choosing} />
        <ul className={styles.list}>
          {listed.map((change) => (
            <ChangeRow key={changeKey(change)} change={change} {...choosing} />
          ))}
        </ul>
        {listed.length < changes.length && <Link as="button" className={styles.more} onClick={() => setWhole(new Set([...whole, kind]))}>{texts.more(changes.length - listed.length)}</Link>}
      </Disclosure>
    );
  });
};

/** One choice for all conflicts, or for all that was deleted; nothing where there is but one. */
const AllOf = ({ kind, changes, choices, onChoose }: Choosing & { readonly kind: ChangeGroup['kind']; readonly changes: readonly Change[] }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  if (changes.length < 2 || (kind !== 'conflict' && kind !== 'deleted')) return null;
  const open = changes.filter((change) => !choices.has(changeKey(change))).length;
  return (
    <div className={styles.all} role="group" aria-label={words.forAll(changes.length)}>
      {kind === 'conflict' ? (
        <>
          <Button size="small" onClick={() => onChoose(changes, 'mine')} data-testid="keep-all">{words.keepAll}</Button>
          <Button size="small" onClick={() => onChoose(changes, 'generated')} data-testid="take-all">{words.takeAll}</Button>
          <span className={styles.open} role="status" data-testid="open-conflicts">{open === 0 ? words.allChosen : words.toChoose(open)}</span>
        </>
      ) : (
        <Button size="small" onClick={() => onChoose(changes, open === 0 ? null : 'generated')} data-testid="bring-back-all">{open === 0 ? words.leaveAllOut : words.bringAllBack}</Button>
      )}
    </div>
  );
};

const ChangeRow = ({ change, ...choosing }: Choosing & { readonly change: Change }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const part = change.chapter === null && change.id.includes('title') ? words.tops : change.part === 'table' ? words.tablePart : change.part === 'heading' ? words.headingPart : null;
  return (
    <li className={styles.change} data-testid="change" data-id={change.id} data-kind={change.kind}>
      <div className={styles.place}>
        {change.chapter !== null && <span className={styles.chapter} lang="zh-CN">{change.chapter}</span>}
        {part !== null && <span>{part}</span>}
        {change.cell && <span className={styles.chapter} lang="zh-CN">{change.cell.filter((word) => word !== '').join(words.between)}</span>}
        {change.at !== null && <CellButton cells={[change.at]}>{change.id.startsWith('form/') ? words.onForm : words.onSheet}</CellButton>}
      </div>
      {change.kind === 'deleted' ? <Deleted change={change} {...choosing} /> : change.generated === null ? <ChangedLines change={change} /> : <TwoTexts change={change} {...choosing} />}
    </li>
  );
};

/** What a person deleted, and the way to have it again. */
const Deleted = ({ change, choices, onChoose }: Choosing & { readonly change: Change }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const back = choices.has(changeKey(change));
  return (
    <>
      <p className={mergeClasses(styles.text, !back && styles.dropped)} lang="zh-CN">{change.generated}</p>
      <div className={styles.choice}>
        <Button size="small" appearance={back ? 'subtle' : 'secondary'} onClick={() => onChoose([change], back ? null : 'generated')} data-testid="bring-back">{back ? words.leaveOut : words.bringBack}</Button>
        {back && <span className={mergeClasses(styles.side, styles.stands)}>{words.stands}</span>}
      </div>
    </>
  );
};

const ChangedLines = ({ change: { lines } }: { readonly change: Change }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, linesAtFirst);
  return (
    <>
      {shown.map(({ before, after }, index) => (
        <TextDifference key={index} before={before ?? ''} after={after ?? ''} />
      ))}
      {shown.length < lines.length && <Link as="button" className={styles.more} onClick={() => setAll(true)}>{texts.more(lines.length - shown.length)}</Link>}
    </>
  );
};

/** A person's text and the one generated in its place, and the choice between them. Until they choose, theirs stays. */
const TwoTexts = ({ change, choices, onChoose }: Choosing & { readonly change: Change }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const name = useId();
  const mine = change.lines[0]?.before ?? '';
  const generated = change.generated ?? '';
  if (generated === '') {
    return <div className={styles.sides}><div className={styles.side}>{words.addedByHand}</div><p className={styles.text} lang="zh-CN">{mine}</p></div>;
  }
  const chosen = choices.get(changeKey(change))?.taken ?? (change.kind === 'kept' ? 'mine' : null);
  const taken = chosen ?? 'mine';
  return (
    <>
      <div className={styles.sides}>
        {([[words.mine, 'before', 'mine'], [words.generated, 'after', 'generated']] as const).map(([label, side, whose]) => (
          <div key={label}>
            <div className={mergeClasses(styles.side, taken === whose && styles.stands)}>{label}{taken === whose && `${words.between}${words.stands}`}</div>
            <p className={mergeClasses(styles.text, taken !== whose && styles.dropped)} lang="zh-CN">{mine === '' && side === 'before' ? words.blank : <OneSide before={mine} after={generated} side={side} />}</p>
          </div>
        ))}
      </div>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{words.choose}</legend>
        {(['mine', 'generated'] as const).map((whose) => (
          <label key={whose} className={styles.option}>
            <input type="radio" className={styles.radio} name={name} checked={chosen === whose} onChange={() => onChoose([change], whose === 'mine' && change.kind === 'kept' ? null : whose)} data-testid={whose === 'mine' ? 'keep-mine' : 'take-generated'} />
            {whose === 'mine' ? words.keepMine : words.takeGenerated}
          </label>
        ))}
      </fieldset>
    </>
  );
};

import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Change } from '../../core/model/composition';
import { reportTexts } from './report-texts';
import { changeKey } from './report-changes';
import type { ChangeGroup, Choice } from './report-changes';
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
  choice: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', margin: '4px 0 0', padding: 0, border: 'none', minInlineSize: 0 },
  option: { display: 'inline-flex', alignItems: 'center', gap: '5px', minHeight: '24px', cursor: 'pointer' },
  radio: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  more: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

/** 将要改动: what a run does to the report sheet, by kind; where a person's text stands against a generated one, they choose. */
export const ChangeList = ({ groups, chosen, opened, onToggle, onChoose }: { readonly groups: readonly ChangeGroup[]; readonly chosen: ReadonlyMap<string, Choice>; readonly opened: ReadonlySet<string>; readonly onToggle: (kind: string, open: boolean) => void; readonly onChoose: (change: Change, generated: boolean) => void }) => {
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
        <ul className={styles.list}>
          {listed.map((change) => (
            <ChangeRow key={changeKey(change)} change={change} generated={chosen.get(changeKey(change))?.change === change} onChoose={onChoose} />
          ))}
        </ul>
        {listed.length < changes.length && <Link as="button" className={styles.more} onClick={() => setWhole(new Set([...whole, kind]))}>{texts.more(changes.length - listed.length)}</Link>}
      </Disclosure>
    );
  });
};

const ChangeRow = ({ change, generated, onChoose }: { readonly change: Change; readonly generated: boolean; readonly onChoose: (change: Change, generated: boolean) => void }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const part = change.chapter === null ? words.tops : change.part === 'table' ? words.tablePart : change.part === 'heading' ? words.headingPart : null;
  return (
    <li className={styles.change} data-testid="change" data-id={change.id} data-kind={change.kind}>
      <div className={styles.place}>
        {change.chapter !== null && <span className={styles.chapter} lang="zh-CN">{change.chapter}</span>}
        {part !== null && <span>{part}</span>}
        {change.at !== null && <CellButton cells={[change.at]}>{words.onSheet}</CellButton>}
      </div>
      {change.generated === null ? <ChangedLines change={change} /> : <TwoTexts change={change} taken={generated} onChoose={onChoose} />}
    </li>
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

/** A person's text and the one generated in its place, and the choice between them. */
const TwoTexts = ({ change, taken, onChoose }: { readonly change: Change; readonly taken: boolean; readonly onChoose: (change: Change, generated: boolean) => void }) => {
  const styles = useStyles();
  const words = useWords(reportTexts);
  const name = useId();
  const mine = change.lines[0]?.before ?? '';
  const generated = change.generated ?? '';
  if (generated === '') {
    return <div className={styles.sides}><div className={styles.side}>{words.addedByHand}</div><p className={styles.text} lang="zh-CN">{mine}</p></div>;
  }
  return (
    <>
      <div className={styles.sides}>
        {([[words.mine, 'before', !taken], [words.generated, 'after', taken]] as const).map(([label, side, stands]) => (
          <div key={label}>
            <div className={mergeClasses(styles.side, stands && styles.stands)}>{label}{stands && `${words.between}${words.stands}`}</div>
            <p className={mergeClasses(styles.text, !stands && styles.dropped)} lang="zh-CN"><OneSide before={mine} after={generated} side={side} /></p>
          </div>
        ))}
      </div>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{words.choose}</legend>
        {([false, true] as const).map((value) => (
          <label key={String(value)} className={styles.option}>
            <input type="radio" className={styles.radio} name={name} checked={taken === value} onChange={() => onChoose(change, value)} data-testid={value ? 'take-generated' : 'keep-mine'} />
            {value ? words.takeGenerated : words.keepMine}
          </label>
        ))}
      </fieldset>
    </>
  );
};

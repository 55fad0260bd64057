import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fieldSentence } from '../../core/wording';
import type { Field } from '../../core/wording';
import { usePane, useWords } from '../pane-context';
import { ownTextTexts } from './own-text-texts';

/** As many as are shown at once, while a name is typed in a text and in a list of their own: a search finds the others. */
export const shownFields = { typed: 7, searched: 40 } as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: '2px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  scrolled: { maxHeight: '168px', overflowY: 'auto' },
  option: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', minHeight: '24px', padding: '2px 6px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  name: { minWidth: 0 },
  value: { marginLeft: 'auto', maxWidth: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  none: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const longest = 24;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The fields that a search has found, each with what it comes to now. The keyboard stays where the search is typed; `active` is the one that Enter takes. */
export const FieldPicker = ({ id, found, query, active, where, onPick }: { readonly id: string; readonly where: keyof typeof shownFields; readonly found: readonly Field[]; readonly query: string; readonly active: number; readonly onPick: (field: Field) => void }) => {
  const styles = useStyles();
  const { texts } = usePane();
  const words = useWords(ownTextTexts);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);
  if (found.length === 0) return <p className={styles.none} data-testid="no-field">{words.noField(query)}</p>;
  return (
    <>
      <ul ref={list} id={id} role="listbox" aria-label={words.fields} className={mergeClasses(styles.list, where === 'searched' && styles.scrolled)} lang="zh-CN" data-testid="fields">
        {found.slice(0, shownFields[where]).map((field, index) => {
          const value = fieldSentence(field)?.text ?? null;
          return (
            // The keyboard chooses by the arrows and Enter where the search is typed.
            <li key={field.name} id={`${id}-${index}`} role="option" aria-selected={index === active} className={mergeClasses(styles.option, index === active && styles.active)} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(field)} data-testid="field">
              <span className={styles.name}>{field.name}</span>
              <span className={styles.value}>{value === null ? <span lang={texts.language}>{words.noValue}</span> : short(value)}</span>
            </li>
          );
        })}
      </ul>
      {found.length > shownFields[where] && <p className={styles.none}>{words.further(found.length - shownFields[where])}</p>}
    </>
  );
};

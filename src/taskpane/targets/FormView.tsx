import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Problem } from '../../core/amend';
import { useWords } from '../pane-context';
import { useTextStyles } from '../components/text-styles';
import type { FormField } from './target-forms';
import { useHeadStyles } from './head-styles';
import { targetsTexts } from './targets-texts';

const useStyles = makeStyles({
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
});

interface Properties {
  /** Which form: where it changes, the field is focused anew. */
  readonly subject: string;
  readonly title: string;
  readonly unsaved: boolean;
  /** The field that is filled first. */
  readonly field: FormField;
  /** What kept it from being saved, a new one each time: its field is focused. */
  readonly problem: Problem | null;
  readonly onBack: () => void;
  readonly onSave: (then: 'list' | 'next') => void;
  /** null at the ends of the list; `field` is the one that has the focus. */
  readonly onPrevious: ((field: FormField | null) => void) | null;
  readonly onNext: ((field: FormField | null) => void) | null;
  readonly children: ReactNode;
}

const fieldOf = (element: Element | null): FormField | null => (element?.getAttribute('data-testid')?.match(/^field-(.+)$/)?.[1] as FormField | undefined) ?? null;

/** A form in the place of the list: back, previous and next, and its keys. */
export const FormView = ({ subject, title, unsaved, field, problem, onBack, onSave, onPrevious, onNext, children }: Properties) => {
  const styles = useStyles();
  const head = useHeadStyles();
  const text = useTextStyles();
  const words = useWords(targetsTexts);
  const root = useRef<HTMLDivElement>(null);

  const focusField = (name: string): void => {
    const control = root.current?.querySelector<HTMLElement>(`[data-testid="field-${name}"]`);
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  };
  useEffect(() => focusField(field), [subject, field]);
  useEffect(() => {
    if (problem) focusField(problem.field);
  }, [problem]);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    const from = event.target;
    const inField = from instanceof HTMLInputElement;
    const turn = event.key === 'PageUp' ? onPrevious : event.key === 'PageDown' ? onNext : null;
    if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave('next');
    else if (event.key === 'Enter' && inField) onSave('list');
    else if (turn && !event.altKey && !event.ctrlKey && !(from instanceof HTMLSelectElement) && !(from instanceof HTMLTextAreaElement)) turn(fieldOf(from as Element));
    else return;
    event.preventDefault();
    // Excel on the web takes what reaches the window for a key of its own: Esc leads to the grid.
    event.stopPropagation();
  };

  return (
    <div ref={root} onKeyDown={press} data-testid="form">
      <div className={head.row}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={words.back} title={words.back} onClick={onBack} data-testid="back" />
        <h2 className={mergeClasses(head.title, styles.title)} title={title} lang="zh-CN">{title}</h2>
        {unsaved && <span className={styles.mark}>{words.unsaved}</span>}
        <Button appearance="subtle" size="small" icon={<ChevronUpRegular />} aria-label={words.previous} title={words.previous} disabledFocusable={onPrevious === null} onClick={() => onPrevious?.(null)} data-testid="previous" />
        <Button appearance="subtle" size="small" icon={<ChevronDownRegular />} aria-label={words.next} title={words.next} disabledFocusable={onNext === null} onClick={() => onNext?.(null)} data-testid="next" />
      </div>
      {children}
      <p className={text.quiet}>{words.keys}</p>
    </div>
  );
};

import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { Said } from '../components/Said';
import { TabBody } from '../components/TabBody';
import { useWords } from '../pane-context';
import { useHeadStyles } from './head-styles';
import { OneDecision } from './OneDecision';
import type { FormPlace } from './target-forms';
import { targetsTexts } from './targets-texts';
import { useProblem } from './use-problem';
import type { SavedForm, TargetForms } from './use-target-forms';

interface Properties {
  readonly forms: TargetForms;
  /** The one that is shown first; the first where it is null. */
  readonly start: string | null;
  readonly onOpen: (place: FormPlace) => void;
  readonly onBack: () => void;
}

/** The indicators whose points a person must decide, one by one. */
export const DecideView = ({ forms, start, onOpen, onBack }: Properties) => {
  const head = useHeadStyles();
  const words = useWords(targetsTexts);
  const tell = useProblem();
  const [chosen, setChosen] = useState(start);
  // Where the list goes on once the chosen one has left it.
  const [place, setPlace] = useState(0);
  const [last, setLast] = useState<{ readonly key: string; readonly name: string; readonly saved: SavedForm } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const done = useRef<HTMLDivElement>(null);
  const undecided = forms.projects
    .flatMap(({ indicators }) => indicators.filter((listed) => forms.standingOf(listed).state === 'undecided'))
    .map((listed) => ({ listed, edits: forms.typed[listed.key]?.edits ?? {} }));
  const found = undecided.findIndex(({ listed }) => listed.key === chosen);
  const index = found >= 0 ? found : place < undecided.length ? place : 0;
  const current = undecided[index];
  const empty = current === undefined;
  useEffect(() => {
    if (empty) done.current?.querySelector('button')?.focus();
  }, [empty]);

  const undo = (): void => {
    if (!last) return;
    const problem = forms.takeBack(last.saved);
    if (problem) return setRefused(tell(problem));
    setLast(null);
    setChosen(last.key);
  };
  const undoButton = last && <Button icon={<ArrowUndoRegular />} size="small" onClick={undo} data-testid="undo">{words.undo(last.name)}</Button>;
  const note = refused !== null && <span role="alert"><Said>{refused}</Said></span>;
  if (!current) {
    return (
      <TabBody primary={{ label: words.back, name: 'back-to-list', run: onBack, whileBusy: true }} beside={undoButton} note={note}>
        <div ref={done} className={head.row} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); onBack(); } }}>
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={words.back} title={words.back} onClick={onBack} data-testid="back" />
          <h2 className={head.title} data-testid="all-decided"><span role="status">{words.decided}</span></h2>
        </div>
      </TabBody>
    );
  }
  const { listed } = current;
  return (
    <OneDecision
      key={listed.key}
      {...current}
      title={words.decideTitle(index + 1, undecided.length)}
      undo={undoButton}
      note={note}
      onUndo={undo}
      onDecide={(edits) => {
        const problem = forms.problemOf(listed.place, edits);
        // What is decided leaves the list, and the next one is in its place.
        if (problem === null) {
          setLast({ key: listed.key, name: listed.indicator.name, saved: forms.save(listed.place, edits) });
          setPlace(index);
          setRefused(null);
        }
        return problem;
      }}
      onSkip={() => setChosen(undecided[(index + 1) % undecided.length]?.listed.key ?? null)}
      onOpen={() => onOpen(listed.place)}
      onBack={onBack}
    />
  );
};

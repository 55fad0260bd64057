import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Evaluation } from '../../core/model/evaluation';
import type { Report } from '../../core/model/report';
import type { Snapshot } from '../../core/model/snapshot';
import { usePane, useWords } from '../pane-context';
import { Disclosure } from '../components/Disclosure';
import { PartSummary } from '../components/PartSummary';
import { useTextStyles } from '../components/text-styles';
import { exportTexts } from './export-texts';
import { WordExport } from './WordExport';

/** 自评表, 数据溯源 and Word: what can be written beside the report sheet. */
export const Exports = ({ evaluation, report, snapshot, errors, forms, onForms, wanted }: { readonly evaluation: Evaluation; readonly report: Report; readonly snapshot: Snapshot | null; readonly errors: number; readonly forms: boolean; readonly onForms: (forms: boolean) => void; /** Asks for 导出 Word, anew each time. */ readonly wanted: object | null }) => {
  const text = useTextStyles();
  const words = useWords(exportTexts);
  const { session, busy } = usePane();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(wanted);
  if (asked !== wanted) {
    setAsked(wanted);
    setOpen(true);
  }
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = wanted && root.current?.querySelector<HTMLElement>('[data-testid="export-word"]');
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <div ref={root}><Disclosure name="exports" open={open} onToggle={setOpen} summary={<PartSummary heading={words.heading}>{words.summary}</PartSummary>}>
      <Checkbox label={words.forms(evaluation.facts.projects.length)} checked={forms} onChange={(_, { checked }) => onForms(checked === true)} data-testid="with-forms" />
      <p className={text.quiet}>{words.formsNote}</p>
      <h4 className={text.heading}>{words.trace}</h4>
      <p className={text.quiet}>{words.traceNote}</p>
      <Button disabledFocusable={busy} onClick={() => void session.writeTrace()} data-testid="write-trace">{words.writeTrace}</Button>
      <h4 className={text.heading}>{words.word}</h4>
      <WordExport evaluation={evaluation} report={report} snapshot={snapshot} errors={errors} />
    </Disclosure></div>
  );
};

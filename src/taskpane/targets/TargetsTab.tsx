import { Button, Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { memo, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../core/amend';
import type { Indicator, Project } from '../../core/model/facts';
import { usePane, useWords } from '../pane-context';
import { scoreFigure } from '../score-figure';
import { targetsTexts } from './targets-texts';
import { amendForm, chosenProject, filledForm, formKey, keepForm, strayForms, withEdit } from './target-forms';
import type { FormEdits, FormField, FormPlace, UnsavedForms } from './target-forms';
import { IndicatorForm } from './IndicatorForm';
import { TabBody } from '../components/TabBody';
import { useTextStyles } from '../components/text-styles';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  row: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, marginBottom: '6px' },
  open: { border: `1px solid ${tokens.colorBrandStroke1}` },
  button: {
    width: '100%', display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '7px 10px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1, font: 'inherit', textAlign: 'left', cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  less: { color: tokens.colorStatusDangerForeground1 },
  mark: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
  form: { padding: '2px 10px 10px' },
  picker: { marginBottom: '4px' },
});

/** 目标: the indicators of one project, and the form of the one that is open. */
export const TargetsTab = ({ unsaved, onUnsaved }: { readonly unsaved: UnsavedForms; readonly onUnsaved: (change: (before: UnsavedForms) => UnsavedForms) => void }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { texts, evaluation, session } = usePane();
  const words = useWords(targetsTexts);
  const { facts, scores } = evaluation;
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<FormPlace | null>(null);
  const [problem, setProblem] = useState<{ readonly key: string; readonly problem: Problem } | null>(null);
  // A new indicator that was just written is opened again under the name it got.
  const [written, setWritten] = useState<{ readonly project: string; readonly name: string } | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const project = chosenProject(facts, chosen);
  const current = open && project && open.project === project.id ? open : null;
  const edits = current ? (unsaved[formKey(current)]?.edits ?? {}) : {};

  useEffect(() => {
    const found = written && facts.projects.find(({ id }) => id === written.project)?.indicators.find(({ name }) => name === written.name);
    if (!found || !written) return;
    setOpen({ project: written.project, indicator: found.id });
    setWritten(null);
  }, [facts, written]);

  const freshIsOpen = current?.indicator === null;
  useEffect(() => {
    if (freshIsOpen) list.current?.lastElementChild?.querySelector<HTMLElement>('[data-testid="field-name"]')?.focus();
  }, [freshIsOpen]);

  if (!project) return <TabBody primary={{ label: words.save, name: 'save', disabled: true, run: () => undefined }}><p>{texts.noProjects}</p></TabBody>;

  const change = (place: FormPlace, edited: FormEdits): void => {
    onUnsaved((before) => keepForm(before, place, edited));
    setProblem(null);
  };
  const save = async (place: FormPlace): Promise<void> => {
    const result = await session.amend('save', amendForm(place, edits));
    if (result.problem) {
      setProblem({ key: formKey(place), problem: result.problem });
      const field = result.problem.field;
      list.current?.querySelector<HTMLElement>(`[data-testid="field-${field}"]`)?.focus();
      return;
    }
    if (!result.saved) return;
    // What was typed while the workbook was being written is not saved by it.
    onUnsaved((before) => {
      const now = before[formKey(place)]?.edits ?? {};
      return keepForm(before, place, Object.fromEntries((Object.keys(now) as FormField[]).filter((field) => now[field] !== edits[field]).map((field) => [field, now[field]])));
    });
    if (place.indicator === null) {
      setOpen(null);
      setWritten({ project: place.project, name: (edits.name ?? '').trim() });
    }
  };
  const toggle = (place: FormPlace): void => {
    setOpen(current && formKey(current) === formKey(place) ? null : place);
    setProblem(null);
  };

  const items = scores.find((score) => score.project === project.id)?.items ?? [];
  const fresh: FormPlace = { project: project.id, indicator: null };
  const row = (place: FormPlace, indicator: Indicator | null) => {
    const isOpen = current !== null && formKey(current) === formKey(place);
    const item = indicator && items.find((candidate) => candidate.indicator === indicator.id);
    const typed = unsaved[formKey(place)]?.edits;
    const form = isOpen ? filledForm(facts, place, edits) : null;
    const asRead = isOpen ? filledForm(facts, place, {}) : null;
    return (
      <li key={formKey(place)} className={mergeClasses(styles.row, isOpen && styles.open)} data-testid="indicator">
        <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => toggle(place)}>
          <span className={styles.name}>
            <span lang="zh-CN">{typed?.name ?? indicator?.name ?? words.newIndicator}</span>
            {typed && <span className={styles.mark}>{words.unsaved}</span>}
          </span>
          {item && <span className={mergeClasses(styles.points, item.points !== null && item.points !== item.maxPoints && styles.less)}>{texts.outOf(item.points, item.maxPoints)}</span>}
        </button>
        {form && asRead && (
          <div className={styles.form}>
            <IndicatorForm
              form={form}
              cells={indicator?.at}
              scheme={evaluation.scheme}
              band={item?.band ?? null}
              problem={problem?.key === formKey(place) ? problem.problem : null}
              onEdit={(field, value) => change(place, withEdit(asRead, edits, field, value))}
              onDiscard={Object.keys(edits).length > 0 ? () => change(place, {}) : null}
            />
          </div>
        )}
      </li>
    );
  };

  return (
    <TabBody
      primary={{ label: words.save, name: 'save', disabled: !current || Object.keys(edits).length === 0, run: () => void (current && save(current)) }}
      beside={<Button icon={<AddRegular />} onClick={() => !freshIsOpen && toggle(fresh)} data-testid="add-indicator">{words.addIndicator}</Button>}
    >
      <Strays unsaved={unsaved} onDiscard={(place) => change(place, {})} />
      <ProjectPicker projects={facts.projects} chosen={project.id} onChoose={setChosen} />
      <ProjectScore project={project} />
      <h2 className={text.heading}>{words.indicators(project.indicators.length)}</h2>
      {project.indicators.length === 0 && !freshIsOpen && <p className={text.quiet}>{words.noIndicators}</p>}
      <ul className={styles.list} ref={list}>
        {project.indicators.map((indicator) => row({ project: project.id, indicator: indicator.id }, indicator))}
        {(freshIsOpen || unsaved[formKey(fresh)] !== undefined) && row(fresh, null)}
      </ul>
    </TabBody>
  );
};

const ProjectPicker = memo(({ projects, chosen, onChoose }: { readonly projects: readonly Project[]; readonly chosen: string; readonly onChoose: (id: string) => void }) => {
  const styles = useStyles();
  const words = useWords(targetsTexts);
  return (
    <Field label={words.chooseProject} className={styles.picker}>
      <Select value={chosen} onChange={(_, { value }) => onChoose(value)} data-testid="project-picker" lang="zh-CN">
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>{name}</option>
        ))}
      </Select>
    </Field>
  );
});
ProjectPicker.displayName = 'ProjectPicker';

const ProjectScore = ({ project }: { readonly project: Project }) => {
  const text = useTextStyles();
  const { texts, evaluation } = usePane();
  const score = evaluation.scores.find((candidate) => candidate.project === project.id);
  if (!score) return null;
  return <p className={text.quiet}>{scoreFigure(score, texts)}</p>;
};

const Strays = ({ unsaved, onDiscard }: { readonly unsaved: UnsavedForms; readonly onDiscard: (place: FormPlace) => void }) => {
  const text = useTextStyles();
  const { texts, evaluation } = usePane();
  const words = useWords(targetsTexts);
  return strayForms(unsaved, evaluation.facts).map(({ place, edits }) => (
    <div key={formKey(place)} className={text.card} data-testid="stray">
      <div lang="zh-CN">{words.stray(edits.name ?? place.indicator ?? place.project)}</div>
      {(Object.keys(edits) as FormField[]).map((field) => (
        <div key={field} className={text.quiet}>{words.fields[field]}{texts.language === 'en' ? ': ' : '：'}{edits[field]}</div>
      ))}
      <Button size="small" onClick={() => onDiscard(place)}>{words.discard}</Button>
    </div>
  ));
};

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState } from 'react';
import type { Composition } from '../../core/model/composition';
import type { RewordingDraft } from '../../core/settings';
import { fitTemplate, readTemplate, templateEnding, templateText } from '../../core/wording';
import type { FittingPassage, TemplatePassage } from '../../core/wording';
import { Said } from '../components/Said';
import { SavedFileSaid } from '../components/SavedFileSaid';
import { useTextStyles } from '../components/text-styles';
import { usePane, useWords } from '../pane-context';
import { toggled } from '../toggled';
import { useSavedFile } from '../use-saved-file';
import { ownTextTexts } from './own-text-texts';
import { templateKind, withoutForbidden } from './save-file';
import { OneSide } from './TextDifference';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0' },
  fit: { marginTop: '8px', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  warning: { margin: '4px 0 0', color: tokens.colorStatusWarningForeground1 },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  side: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { margin: '2px 0', lineHeight: 1.6, whiteSpace: 'pre-wrap' },
  quiet: { margin: '2px 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap' },
  choice: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', margin: '4px 0 0', padding: 0, border: 'none', minInlineSize: 0 },
  option: { display: 'inline-flex', alignItems: 'center', gap: '5px', minHeight: '24px', cursor: 'pointer' },
  radio: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' } },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** More than any template comes to. */
const mostBytes = 32_000_000;

/** Returns the words of a file; '' where they are no UTF-8, or far too many. */
const wordsOf = async (file: File): Promise<string> => {
  if (file.size > mostBytes) return ' '.repeat(mostBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return '';
  }
};

/** Returns the name of the file: what it is of, without signs that no file's name may have. */
const fileName = (unit: string | null, template: string): string => withoutForbidden(`${unit ?? ''}${template}`) + templateEnding;

/** 模板: own texts saved as a file, and a file's texts used here, with what fits and what does not. */
export const TemplateFile = ({ composition, onUse }: {
  readonly composition: Composition;
  /** Saves the texts; returns true where they are in the workbook. */
  readonly onUse: (drafts: readonly RewordingDraft[]) => Promise<boolean>;
}) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { evaluation, locale, busy } = usePane();
  const words = useWords(ownTextTexts);
  const input = useRef<HTMLInputElement>(null);
  const saved = useSavedFile(templateKind);
  const [read, setRead] = useState<readonly TemplatePassage[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const fit = useMemo(() => read && fitTemplate(read, composition, evaluation), [read, composition, evaluation]);

  const texts = [...composition.passages.flatMap(({ rewording, place }) => (rewording ? [{ ...rewording, place }] : [])), ...composition.unusedTexts.filter(({ state }) => state === 'no-passage')];
  const save = (): void => {
    const content = templateText(texts);
    void saved.write(fileName(evaluation.facts.unit.name, words.template), async () => ({ bytes: new TextEncoder().encode(content), text: content }));
  };

  const open = async (file: File): Promise<void> => {
    const found = readTemplate(await wordsOf(file));
    setTaken(new Set());
    setRefused('problem' in found ? locale.say(found.problem) : null);
    setRead('problem' in found ? null : found);
  };
  const chosen: readonly FittingPassage[] = fit ? [...fit.fresh, ...fit.conflicts.filter(({ passage }) => taken.has(passage))] : [];
  const withOpen = chosen.filter((one) => one.open > 0);
  const close = (): void => {
    setRead(null);
    setRefused(null);
  };
  const use = async (): Promise<void> => {
    if (await onUse(chosen.map(({ passage, text: own, here, generated }) => ({ passage, text: own, place: here, generated })))) close();
  };

  return (
    <div data-testid="template">
      <h4 className={text.heading}>{words.template}</h4>
      <p className={text.quiet}>{words.templateNote}</p>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={texts.length === 0} onClick={save} data-testid="save-template">{words.saveTemplate}</Button>
        <Button size="small" onClick={() => input.current?.click()} data-testid="use-template">{words.useTemplate}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file may be chosen again once it has been mended.
            event.target.value = '';
            if (file) void open(file);
          }}
          data-testid="template-file"
        />
      </div>
      <SavedFileSaid file={saved} name="template" own={words.file} />
      <div role="alert" data-testid="template-refused">{refused !== null && <p className={styles.warning}><Said>{refused}</Said></p>}</div>
      {fit && (
        <div className={styles.fit} data-testid="template-fit">
          <p className={styles.counts} role="status">{words.fits(fit.fresh.length, fit.conflicts.length, fit.same.length, fit.unfit.length)}</p>
          {withOpen.length > 0 && <p className={styles.warning}>{words.openFields(withOpen.length, withOpen.reduce((sum, one) => sum + one.open, 0))}</p>}
          {fit.conflicts.length > 0 && (
            <>
              <h5 className={styles.heading}>{words.conflictHeading(fit.conflicts.length)}</h5>
              {fit.conflicts.length > 1 && (
                <div className={styles.buttons}>
                  <Button size="small" onClick={() => setTaken(new Set())} data-testid="template-keep-all">{words.keepAllMine}</Button>
                  <Button size="small" onClick={() => setTaken(new Set(fit.conflicts.map(({ passage }) => passage)))} data-testid="template-take-all">{words.takeAllTemplate}</Button>
                </div>
              )}
              <ul className={styles.list}>
                {fit.conflicts.map((conflict) => (
                  <Conflict key={conflict.passage} of={conflict} taken={taken.has(conflict.passage)} onTake={(take) => setTaken((before) => toggled(before, conflict.passage, take))} />
                ))}
              </ul>
            </>
          )}
          {fit.unfit.length > 0 && (
            <>
              <h5 className={styles.heading}>{words.unfitHeading(fit.unfit.length)}</h5>
              <ul className={styles.list} lang="zh-CN">
                {fit.unfit.map((one) => (
                  <li key={one.passage} className={styles.line} data-testid="template-unfit">{one.place}<p className={styles.quiet}>{one.text}</p></li>
                ))}
              </ul>
            </>
          )}
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => void use()} data-testid="template-use">{words.use(chosen.length)}</Button>
            <Button size="small" onClick={close} data-testid="template-cancel">{words.cancel}</Button>
          </div>
        </div>
      )}
    </div>
  );
};

/** A text of the template against the one that stands there, and the choice between them; theirs stays until they choose. */
const Conflict = ({ of: { here, before, text }, taken, onTake }: { readonly of: FittingPassage; readonly taken: boolean; readonly onTake: (take: boolean) => void }) => {
  const styles = useStyles();
  const words = useWords(ownTextTexts);
  const name = useId();
  return (
    <li className={styles.line} data-testid="template-conflict">
      <span lang="zh-CN">{here}</span>
      <div className={styles.side}>{words.mineNow}</div>
      <p className={styles.text} lang="zh-CN"><OneSide before={before ?? ''} after={text} side="before" /></p>
      <div className={styles.side}>{words.inTemplate}</div>
      <p className={styles.text} lang="zh-CN"><OneSide before={before ?? ''} after={text} side="after" /></p>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{words.choose}</legend>
        {[false, true].map((take) => (
          <label key={String(take)} className={styles.option}>
            <input type="radio" className={styles.radio} name={name} checked={taken === take} onChange={() => onTake(take)} data-testid={take ? 'template-take' : 'template-keep'} />
            {take ? words.takeTemplate : words.keepMine}
          </label>
        ))}
      </fieldset>
    </li>
  );
};

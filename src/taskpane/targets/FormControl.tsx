import { Field } from '@fluentui/react-components';
import { memo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Said } from '../components/Said';

interface Properties {
  readonly label: string;
  readonly className: string;
  readonly required?: boolean;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  /** What its user should know of it. */
  readonly warning?: string | undefined;
  readonly hint?: ReactNode;
  /** What `control` is drawn from, always as many. */
  readonly from: readonly unknown[];
  /** Draws the control; what it calls must not change. */
  readonly control: () => ReactElement;
}

/** A control of a form with its label and what is said of it. Each key draws the whole form, so that it sits still where nothing of it has changed. */
export const FormControl = memo(
  ({ label, className, required = false, error, warning, hint, control }: Properties) => (
    <Field
      label={label}
      size="small"
      className={className}
      required={required}
      {...(hint === undefined ? {} : { hint: <>{hint}</> })}
      {...(error === undefined ? {} : { validationMessage: <Said>{error}</Said>, validationState: 'error' as const })}
      {...(error !== undefined || warning === undefined ? {} : { validationMessage: <span data-testid="overtaken">{warning}</span>, validationState: 'warning' as const })}
    >
      {control()}
    </Field>
  ),
  ({ from, control: _, ...before }, { from: fromNow, control: __, ...now }) => from.every((value, index) => value === fromNow[index]) && Object.entries(now).every(([name, value]) => value === before[name as keyof typeof before]),
);
FormControl.displayName = 'FormControl';

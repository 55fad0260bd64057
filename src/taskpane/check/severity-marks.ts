import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, QuestionCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../core/model/evaluation';

/** The sign of each severity; each has a shape of its own. */
export const severityIcons: Readonly<Record<Severity, typeof ErrorCircleFilled>> = { error: ErrorCircleFilled, warning: WarningFilled, review: QuestionCircleFilled, hint: InfoFilled };

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0, fontSize: '16px' },
});

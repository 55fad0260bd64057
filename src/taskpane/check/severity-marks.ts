import { makeStyles, tokens } from '@fluentui/react-components';
import { CommentCheckmarkRegular, ErrorCircleFilled, InfoFilled, QuestionCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { Standing } from './finding-list';

/** The sign of each severity, and of what is set aside; each has a shape of its own. */
export const severityIcons: Readonly<Record<Standing, typeof ErrorCircleFilled>> = { error: ErrorCircleFilled, warning: WarningFilled, review: QuestionCircleFilled, hint: InfoFilled, waived: CommentCheckmarkRegular };

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  review: { color: tokens.colorPaletteBerryForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
  waived: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0, fontSize: '16px' },
});

import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { OfficeContext } from '../hosts/office-context';

/** Chinese faces first, so that Chinese and Latin letters come from one design on every system. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The dark theme's own red for small text stands at 4.2 to 1 against the ground; this one, of the same palette, at 5.2. */
const darkTheme: Theme = { ...webDarkTheme, colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground1 };

/** Returns the colours for the theme that Office is shown in. */
export const themeFor = ({ dark, highContrast }: OfficeContext): Theme => ({ ...(highContrast ? teamsHighContrastTheme : dark ? darkTheme : webLightTheme), fontFamilyBase });

import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { OfficeContext } from '../hosts/office-context';

const chineseFaces = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Chinese faces first, so that Chinese and Latin letters come from one design on every system; in English Latin ones, since a Chinese face sets an apostrophe as wide as a character. */
const fontsFor = (language: string): string => (language.startsWith('zh') ? `'Segoe UI', ${chineseFaces}` : `'Segoe UI', -apple-system, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', ${chineseFaces}`);

/** The dark theme's own red for small text stands at 4.2 to 1 against the ground; this one, of the same palette, at 5.2. */
const darkTheme: Theme = { ...webDarkTheme, colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground1 };

/** Returns the colours for the theme that Office is shown in. */
export const themeFor = ({ language, dark, highContrast }: OfficeContext): Theme => ({ ...(highContrast ? teamsHighContrastTheme : dark ? darkTheme : webLightTheme), fontFamilyBase: fontsFor(language) });

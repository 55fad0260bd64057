import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { OfficeContext } from '../hosts/office-context';

/** Chinese faces first, so that Chinese and Latin letters come from one design on every system. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Returns the colours for the theme that Office is shown in. */
export const themeFor = ({ dark, highContrast }: OfficeContext): Theme => ({ ...(highContrast ? teamsHighContrastTheme : dark ? webDarkTheme : webLightTheme), fontFamilyBase });

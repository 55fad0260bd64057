/** What Office tells about the user's surroundings; read once Office is ready. */
export interface OfficeContext {
  /** The language Office is shown in: `zh-CN`. */
  readonly language: string;
  readonly dark: boolean;
  readonly highContrast: boolean;
}

const darkScheme = '(prefers-color-scheme: dark)';
const forcedColors = '(forced-colors: active)';

/** Returns whether a colour #RRGGBB is dark. */
const isDark = (color: string): boolean => {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!parts) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return red * 299 + green * 587 + blue * 114 < 128_000;
};

/** Returns language and theme of Office; outside of Office, those of the browser. */
export const officeContext = (): OfficeContext => {
  // Without a host, office.js is loaded and its context is not.
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined);
  const theme = context?.officeTheme as (Office.OfficeTheme & { readonly isDarkTheme?: boolean }) | undefined;
  return {
    language: context?.displayLanguage ?? navigator.language,
    // On the web office.js tells no theme; there the page that shows the pane says what it prefers.
    dark: theme ? (theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)) : window.matchMedia(darkScheme).matches,
    highContrast: window.matchMedia(forcedColors).matches,
  };
};

/** Calls the listener when the surroundings may have become others. */
export const onOfficeContextChanged = (listener: () => void): void => {
  for (const query of [darkScheme, forcedColors]) window.matchMedia(query).addEventListener('change', listener);
};

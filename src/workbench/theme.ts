/** The colours that Office tells an add-in about. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

const light: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#F5F5F5',
  controlForegroundColor: '#242424',
  isDarkTheme: false,
};

const dark: OfficeTheme = {
  bodyBackgroundColor: '#292929',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#1F1F1F',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};

/** The theme named in the address, otherwise the one that the system prefers. */
export function chosenTheme(parameters: URLSearchParams): OfficeTheme {
  const name = parameters.get('theme');
  if (name === 'dark') return dark;
  if (name === 'light') return light;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? dark : light;
}

/** Where Microsoft serves office.js from; only the store build loads it from there. */
export const officeCdn = 'https://appsforoffice.microsoft.com';

/** The Content-Security-Policy of every page: nothing is loaded from, or sent to, another origin, and no text is run as code. */
export function contentSecurityPolicy(options: { readonly store: boolean; readonly nonce?: string }): string {
  const scripts = ["'self'", ...(options.store ? [officeCdn] : []), ...(options.nonce ? [`'nonce-${options.nonce}'`] : [])];
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

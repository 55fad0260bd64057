/** Where Microsoft serves office.js from; only the store build loads it from there. */
export const officeCdn = 'https://appsforoffice.microsoft.com';

/** Whose pages may show ours in a frame: the workbench, and Excel on the web, international and as 21Vianet runs it in China. */
const frameAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://onedrive.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

/** Which build a policy is for. */
interface PolicyOptions {
  readonly store: boolean;
  readonly nonce?: string;
}

/** The Content-Security-Policy of every page: nothing is loaded from, or sent to, another origin, and no text is run as code. */
export function contentSecurityPolicy(options: PolicyOptions): string {
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

/** The policy as a server's header: a page cannot say itself who may show it in a frame. */
export function serverPolicy(options: PolicyOptions): string {
  return `${contentSecurityPolicy(options)}; frame-ancestors ${frameAncestors.join(' ')}`;
}

/** The headers under which the window runs in every host: nothing but the app's own files, no frames, trusted types. */

/** `connectSource` is where the app's own requests go (`'self'` or a scheme). */
export function contentSecurityPolicy(connectSource: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:`,
    "font-src 'self'",
    `connect-src ${connectSource}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Sent with every page, script, style and picture. */
export function securityHeaders(connectSource = "'self'"): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connectSource),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}

import { createHash } from 'node:crypto'

const ours = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
}

/**
 * A content security policy (CSP Level 3): our own files and nothing else, no inline script or style, no frame, no form to
 * anywhere but here. `other` changes or adds directives.
 */
export function contentPolicy(
  other: Partial<Record<keyof typeof ours | 'frame-src' | 'media-src', string>> = {},
): string {
  return Object.entries({ ...ours, ...other })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** The one inline text that a policy lets in, named by its hash (CSP Level 3, §8.3). */
export const hashSource = (inline: string) =>
  `'sha256-${createHash('sha256').update(inline).digest('base64')}'`

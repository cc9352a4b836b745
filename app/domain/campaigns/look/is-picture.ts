const has = (file: Buffer, at: number, bytes: string) =>
  file.toString('latin1', at, at + bytes.length) === bytes

/**
 * Whether an uploaded file begins as a PNG, JPEG or WebP does: its name, and the type that came with it, say nothing. SVG is
 * a program and is not taken. That it decodes as well is for whoever draws it to find out.
 */
export const isPicture = (file: Buffer): boolean =>
  has(file, 0, '\x89PNG\r\n\x1a\n') ||
  has(file, 0, '\xff\xd8\xff') ||
  (has(file, 0, 'RIFF') && has(file, 8, 'WEBP'))

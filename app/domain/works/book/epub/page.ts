import { escapeXml } from '#embeds'
import { directionOf } from '#i18n/locales.ts'

/** A page of the e-book: the name of its file, its title, and what it is in the EPUB 3 Structural Semantics Vocabulary. */
export type Page = { file: string; title: string; type: string; body: string; listed?: boolean }

/** The XHTML of a page, in the language of the book. */
export const pageOf = ({ title, type, body }: Page, locale: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${locale}" xml:lang="${locale}" dir="${directionOf(locale)}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`

/** Paragraphs of plain text; a line feed in one breaks its line. */
export const paragraphs = (texts: string[]): string =>
  texts.map((text) => `<p>${escapeXml(text).replaceAll('\n', '<br/>')}</p>`).join('\n')

import type { Locale } from '#i18n/locales.ts'
import { KEPT_HERE } from '#web/signing/keep-form.ts'

/**
 * Keeps the page around a form that could not be taken, one in each language that was needed: the framework makes it once,
 * and it is there when there is no time for that.
 */
export function keepBusyPages(
  siteUrl: string,
  answer: (request: Request) => Promise<Response>,
): (locale: Locale) => Promise<string> {
  const kept = new Map<Locale, Promise<string>>()
  const make = async (locale: Locale) => {
    const asked = new Request(`${siteUrl}/busy`, { headers: { 'Accept-Language': locale } })
    const page = await (await answer(asked)).text()
    if (!page.includes(KEPT_HERE)) throw new Error('the page has no place for a form')
    return page
  }
  return (locale) => {
    const page = kept.get(locale) ?? make(locale)
    kept.set(locale, page)
    page.catch(() => kept.delete(locale))
    return page
  }
}

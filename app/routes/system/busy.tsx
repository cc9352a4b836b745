import type { LoaderFunctionArgs } from '@remix-run/node'
import { BusyPage } from '#ui/signing/busy-page.tsx'
import { begin } from '#web/begin.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** What is shown around a form that could not be taken just now. */
export function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  return { head: { title: titled(locale, sayIn(locale)('busy.title')), robots: 'noindex' } }
}

export const meta = pageMeta

export default BusyPage

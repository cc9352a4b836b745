import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { PrivacyPage } from '#ui/about/privacy-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** What is kept of people, for how long and why. */
export function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  return json({ head: { title: titled(locale, sayIn(locale)('privacy.title')) } }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Privacy() {
  return <PrivacyPage />
}

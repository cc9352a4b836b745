import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { LimitsPage } from '#ui/about/limits-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** Every limit this copy holds people to, as it is set: the page shows the numbers themselves. */
export function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('limits.title')) }
  return json({ head, limits }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Limits() {
  return <LimitsPage limits={useLoaderData<typeof loader>().limits} />
}

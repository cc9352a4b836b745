import type { LoaderFunctionArgs } from '@remix-run/node'
import { sayIn } from '#i18n/speak.ts'
import { begin } from '../../begin.ts'
import { titled } from '../../answers/page-meta.ts'

/** For whoever was signed out while they wrote: their text is in the answer to the form, and the way back in is here. */
export function showSignedOut(args: LoaderFunctionArgs) {
  const { locale, paths } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('launch.signedOut.title')) }
  return { head, signedOut: true as const, signIn: paths.signIn(paths.desk()) }
}

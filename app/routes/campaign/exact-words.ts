import type { LoaderFunctionArgs } from '@remix-run/node'
import { forEverybody } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'

/** The exact words, as they are hashed, for anyone to hash again. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const { statement, locale: language } = await campaignOr404(db, args.params.slug, locale)
  return new Response(statement.text, {
    headers: {
      ...forEverybody,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': language,
      'X-Statement-SHA-256': statement.hash.toString('hex'),
    },
  })
}

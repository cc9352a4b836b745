import type { LoaderFunctionArgs } from '@remix-run/node'
import { forEverybody, noStore } from '#web/answers.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'

/** The exact words, as they are hashed, for anyone to hash again. */
export async function loader(args: LoaderFunctionArgs) {
  const { statement, locale: language, privately } = await askedCampaign(args)
  return new Response(statement.text, {
    headers: {
      ...(privately ? noStore : forEverybody),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': language,
      'X-Statement-SHA-256': statement.hash.toString('hex'),
    },
  })
}

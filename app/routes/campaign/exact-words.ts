import type { LoaderFunctionArgs } from '@remix-run/node'
import { findVersion, type Campaign, type Version } from '#campaigns'
import type { Db } from '#db/connection.ts'
import { forEverybody, noStore } from '#web/answers/answers.ts'
import { askedCampaign } from '#web/invited/asked-campaign.ts'

/**
 * The exact words, as they are hashed, for anyone to hash again: the newest, or those of `?version=`. A language that these
 * words do not have falls back to the campaign's own.
 */
export async function loader(args: LoaderFunctionArgs) {
  const campaign = await askedCampaign(args)
  const asked = new URL(args.request.url).searchParams.get('version')
  const version = asked === null ? undefined : await versionOr404(args.context.db, campaign.id, asked)
  const language = version ? languageOf(version, campaign) : campaign.locale
  const text = version ? version.texts[language] : campaign.statement.text
  const { hash } = version ?? campaign.statement
  return new Response(text, {
    headers: {
      ...(campaign.privately ? noStore : forEverybody),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': language,
      'X-Statement-SHA-256': hash.toString('hex'),
    },
  })
}

async function versionOr404(db: Db, campaignId: string, asked: string): Promise<Version> {
  const version = /^[1-9]\d{0,8}$/.test(asked) && (await findVersion(db, campaignId, Number(asked)))
  if (!version) throw new Response(null, { status: 404 })
  return version
}

const languageOf = ({ texts }: Version, { locale, locales }: Campaign) =>
  [locale, ...locales].find((language) => language in texts) ?? Object.keys(texts)[0]!

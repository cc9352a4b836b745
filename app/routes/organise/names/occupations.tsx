import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listSpellings, mergeOccupations, partOccupations, sizeQueues } from '#reviews'
import { OccupationsPage } from '#ui/desk/names/occupations-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginNames } from '#web/desk/begin/begin-names.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** The occupations as people wrote them, and which spellings were taken together. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, campaign, at } = await beginNames(args)
  const head = { title: titled(locale, sayIn(locale)('review.occupations')) }
  const [spellings, sizes] = await Promise.all([
    listSpellings(db, at.campaignId),
    sizeQueues(db, at.campaignId),
  ])
  return json({ head, campaign, sizes, ...spellings }, { headers: headers() })
}

/**
 * Takes spellings together under one word, or parts them again; what people wrote stays. 303 back; 422 where there is
 * nothing to take together or the word is refused.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, at, room } = await beginNames(args)
  const fields = await readFields(args.request)
  if (typeof fields.part === 'string') {
    await partOccupations(db, { ...at, into: fields.part })
    return seeOther(room('/occupations'))
  }
  const keys = [fields.key].flat().filter((key): key is string => typeof key === 'string')
  const label = textsOf(fields).label ?? ''
  const merged = await mergeOccupations(db, { ...at, keys, label })
  switch (merged.outcome) {
    case 'merged':
      return seeOther(room('/occupations'))
    case 'refused': {
      const refused: Refused = { fault: merged.fault, label, keys }
      return json(refused, { status: 422, headers: noStore })
    }
  }
}

type Refused = { fault: string; label: string; keys: string[] }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Occupations() {
  return <OccupationsPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}

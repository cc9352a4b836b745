import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile } from '#works'
import { answerStored } from '#web/answers/answer-stored.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'

const NUMBER = /^[1-9]\d{0,6}$/

/** A file of a public edition. Closed with 410 from the moment in which somebody whose name is in it leaves. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = begin(args)
  const { number = '', file: name = '' } = args.params
  const campaign = await campaignOr404(db, args.params.slug, locale)
  if (!NUMBER.test(number)) throw new Response(null, { status: 404 })
  const found = await findFile(db, { campaignId: campaign.id, number: Number(number), name })
  switch (found.outcome) {
    case 'found':
      return answerStored(args.request, args.context.files, found.file)
    case 'being-reprinted':
      throw new Response(null, { status: 410 })
    case 'no-such-file':
      throw new Response(null, { status: 404 })
  }
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { addressRows, takeAddresses } from '#exports'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { marked } from '#web/desk/files/marked.ts'
import { csv, CSV_TYPE, streamFile } from '#web/desk/files/stream-file.ts'

/** Whoever reads this address is led to the files of the campaign (303): nothing is taken by a link. */
export function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.deskCampaign(args.params.slug ?? '', '/files'))
}

/** The one download of the addresses (TRUST J-07): a second press, another session or a late one finds nothing here. */
export async function action(args: ActionFunctionArgs) {
  const { slug = '', token = '' } = args.params
  const { db, keys, session, teamId, campaignId } = await beginDeed(args, 'export addresses', {
    campaign: slug,
  })
  const { id: sessionId, organiserId } = session
  const link = { teamId, campaignId: campaignId!, organiserId, sessionId, token }
  const taken = await takeAddresses(db, keys, link)
  if (!taken) throw new Response(null, { status: 404 })
  const rows = marked(taken.id, addressRows(db, keys, link.campaignId, taken.consentId))
  return streamFile(csv(['address', 'language'], rows), `${slug}-addresses-${taken.id}.csv`, CSV_TYPE)
}

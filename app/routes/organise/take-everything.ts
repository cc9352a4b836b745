import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { everything, noteExport } from '#exports'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { streamFile } from '#web/desk/files/stream-file.ts'

/** Whoever reads this address is led to the files of the campaign (303): nothing is taken by a link. */
export function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.deskCampaign(args.params.slug ?? '', '/files'))
}

/** Everything of a campaign that can be given away, as one JSON document. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, session, teamId, campaignId } = await beginDeed(args, 'export everything', { campaign: slug })
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  await noteExport(db, here, 'tookEverything')
  return streamFile(everything(db, here.campaignId), `${slug}.json`, 'application/json; charset=utf-8')
}

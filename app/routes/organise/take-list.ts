import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { noteExport, publicRows } from '#exports'
import { seeOther } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { beginDeed } from '#web/desk/begin-desk.ts'
import { csv, CSV_TYPE, streamFile } from '#web/desk/stream-file.ts'

export function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.deskCampaign(args.params.slug ?? '', '/files'))
}

/** The public list as a file. Taking it is written down, so it is asked for by a button and not by a link. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, session, teamId, campaignId } = await beginDeed(args, 'export the public list', {
    campaign: slug,
  })
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  await noteExport(db, here, 'tookPublicList')
  const rows = csv(['name', 'occupation', 'affiliation', 'country'], publicRows(db, here.campaignId))
  return streamFile(rows, `${slug}-signatories.csv`, CSV_TYPE)
}

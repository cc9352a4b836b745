import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { noteExport, publicRows } from '#exports'
import { listQuestions } from '#questions'
import { seeOther } from '#web/answers/answers.ts'
import { listColumns } from '#web/desk/files/list-columns.ts'
import { begin } from '#web/begin.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'
import { csv, CSV_TYPE, streamFile } from '#web/desk/files/stream-file.ts'

/** Whoever reads this address is led to the files of the campaign (303): nothing is taken by a link. */
export function loader(args: LoaderFunctionArgs) {
  return seeOther(begin(args).paths.deskCampaign(args.params.slug ?? '', '/files'))
}

/** The public list as a file. Taking it is written down, so it is asked for by a button and not by a link. */
export async function action(args: ActionFunctionArgs) {
  const slug = args.params.slug ?? ''
  const { db, locale, session, teamId, campaignId } = await beginDeed(args, 'export the public list', {
    campaign: slug,
  })
  const here = { teamId, campaignId: campaignId!, organiserId: session.organiserId }
  await noteExport(db, here, 'tookPublicList')
  const { columns, rows } = listColumns(
    await listQuestions(db, here.campaignId, locale),
    publicRows(db, here.campaignId),
  )
  return streamFile(csv(columns, rows), `${slug}-signatories.csv`, CSV_TYPE)
}

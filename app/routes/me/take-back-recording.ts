import type { ActionFunctionArgs } from '@remix-run/node'
import { SLUG } from '#campaigns'
import { takeBackRecording } from '#works'
import { mySignatures } from '#web/album/my-signatures.ts'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { postOnly } from '#web/answers/post-only.ts'

export const loader = postOnly

/** Takes one's own contribution back. 303 to where it was pressed: to one's signatures, or to a campaign's page for contributions. */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { db, paths } = begun
  const form = new URLSearchParams(await args.request.text())
  const signatureIds = await mySignatures(begun, args)
  const { outcome } = await takeBackRecording(db, { id: args.params.recording ?? '', signatureIds })
  const campaign = form.get('campaign') ?? ''
  switch (outcome) {
    case 'taken-back':
    case 'not-yours':
      // Pressed twice, or by a browser that we no longer know: the page says what is there, or asks for the mailbox.
      return seeOther(SLUG.test(campaign) ? paths.contribute(campaign) : paths.visitSignatures())
  }
}

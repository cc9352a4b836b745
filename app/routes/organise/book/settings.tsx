import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bookFields, findBook, findBookFaults, findBuiltBook, papers, saveBook, trims } from '#works'
import { ContestedBook } from '#ui/desk/book/contested-book.tsx'
import { SettingsPage } from '#ui/desk/book/settings-page.tsx'
import { SignedOutPage } from '#ui/desk/launch/steps/signed-out-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { unlessSignedOut } from '#web/desk/begin/begin-draft.ts'
import { beginWork } from '#web/desk/begin/begin-work.ts'
import { deskHead } from '#web/desk/begin/desk-campaign.ts'
import { showSignedOut } from '#web/desk/account/show-signed-out.ts'
import { typedBook } from '#web/desk/draft/typed-book.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'

/**
 * The settings of a book as they were typed, and what is wrong in them. 404 where the campaign makes no book; after a
 * session has ended, the page around the text that was sent.
 */
export async function loader(args: LoaderFunctionArgs) {
  if (args.context.signedOut) return json(showSignedOut(args), { headers: headers() })
  const { db, by, campaign, locale } = await beginWork(args, 'make a work')
  const form = await findBook(db, by.campaignId)
  if (!form) throw new Response(null, { status: 404 })
  const props = {
    campaign,
    ...form,
    faults: form.revision > 0 ? findBookFaults(form.fields) : [],
    built: (await findBuiltBook(db, by.campaignId)) ?? null,
    choices: { trims, papers },
  }
  const head = deskHead(locale, 'theBook.desk', campaign)
  return json({ head, ...props }, { headers: headers() })
}

/**
 * Saves the form, right or wrong; where something in it is wrong it comes back with that said (422), otherwise 303.
 * 409 with both texts where somebody else has changed the same, 403 with what was typed where the session has ended,
 * 404 where the campaign makes no book.
 */
export async function action(args: ActionFunctionArgs) {
  const { typed, revision } = typedBook(await readFields(args.request))
  const desk = await unlessSignedOut(args, (each) => beginWork(each, 'make a work'))
  if (!desk)
    return json({ answer: 'signed-out' as const, typed, revision }, { status: 403, headers: noStore })
  const saved = await saveBook(desk.db, { ...desk.by, revision, typed })
  switch (saved.outcome) {
    case 'no-book':
      throw new Response(null, { status: 404 })
    case 'changed': {
      const contested = bookFields.filter((field) => field in typed && typed[field] !== saved.fields[field])
      const { fields } = saved
      const contest = { typed, fields, contested, revision: saved.revision, by: null }
      return json({ answer: 'contested' as const, ...contest }, { status: 409, headers: noStore })
    }
    case 'saved':
      return findBookFaults(saved.fields).length > 0
        ? json({ answer: 'faults' as const }, { status: 422, headers: noStore })
        : seeOther(desk.room('/book'))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Settings() {
  const loaded = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  if ('signedOut' in loaded) {
    const kept = acted?.answer === 'signed-out' ? acted : { typed: {}, revision: 0 }
    return <SignedOutPage signIn={loaded.signIn} typed={kept.typed} revision={kept.revision} />
  }
  if (acted?.answer === 'contested') return <ContestedBook shown={loaded.campaign} {...acted} />
  return <SettingsPage {...loaded} refused={acted?.answer === 'faults'} />
}

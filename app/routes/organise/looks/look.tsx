import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerLook, findLook, passagesOf } from '#updates'
import { LookPage, type LookRefused } from '#ui/desk/updates/look-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginDesk } from '#web/desk/begin/begin-desk.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * A new team’s news as its readers would get it, for whoever may look at it before it is sent; 404 for everybody
 * else.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site, operators, session } = await beginDesk(args)
  const who = { organiserId: session.organiserId, operators }
  const look = await findLook(db, who, args.params.update ?? '')
  if (!look) throw new Response(null, { status: 404 })
  const head = { title: titled(locale, sayIn(locale)('looks.title')) }
  const { body, ...rest } = look
  const passages = passagesOf(body, look.locale)
  return json({ head, look: rest, email: { from: site.host, passages } }, { headers: headers() })
}

/**
 * Lets the news go out, or sends it back with a reason: 303 to the desk. 422 where no reason is given; 404 as above.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, keys, site, operators, session, paths } = await beginDesk(args)
  const fields = await readFields(args.request)
  const { organiserId } = session
  const updateId = args.params.update ?? ''
  if (!(await findLook(db, { organiserId, operators }, updateId))) throw new Response(null, { status: 404 })
  const answer = fields.answer === 'pass' || fields.answer === 'send-back' ? fields.answer : undefined
  if (!answer) return seeOther(paths.look(updateId))
  const ourHost = new URL(site.url).hostname
  const { why } = fields
  const answered = await answerLook(db, keys, { updateId, organiserId, operators, answer, why, ourHost })
  if (answered.outcome !== 'no-reason') return seeOther(paths.desk())
  const refused: LookRefused = { fault: answered.fault, why: textsOf(fields).why ?? '' }
  return json(refused, { status: 422, headers: noStore })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Look() {
  return <LookPage {...useLoaderData<typeof loader>()} refused={useActionData<LookRefused>()} />
}

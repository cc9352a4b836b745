import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { readSending } from '#updates'
import { noStore } from '#web/answers/answers.ts'
import { beginUpdate } from '#web/desk/begin/begin-news.ts'
import { intlFor } from '#i18n/speak.ts'

/** How far a sending has come, for the page's script: its state, and its figures as they are written in this language. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, update } = await beginUpdate(args, 'read the desk')
  const sending = await readSending(db, update.id)
  if (!sending) throw new Response(null, { status: 404 })
  const { state, accepted, waiting, refused, leftOut, uncertain } = sending
  const figures = Object.entries({ accepted, waiting, refused, leftOut, uncertain })
  const written = figures.map(([name, figure]) => [name, intlFor(locale).formatNumber(figure)])
  return json({ state, figures: Object.fromEntries(written) }, { headers: noStore })
}

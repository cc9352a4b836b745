import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { findAddressFault } from '#campaigns'
import { sayIn } from '#i18n/speak.ts'
import { addressFaultWords } from '#ui/desk/launch/fault-words.ts'
import { noStore } from '#web/answers/answers.ts'
import { beginDeed } from '#web/desk/begin/begin-desk.ts'

/** Whether a campaign could be published under an address just now: JSON `{free, sentence}`, for the page's script. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale } = await beginDeed(args, 'publish a campaign', { campaign: args.params.slug ?? '' })
  const wanted = new URL(args.request.url).searchParams.get('wanted') ?? ''
  const fault = await findAddressFault(db, wanted.trim())
  const sentence = sayIn(locale)(fault ? addressFaultWords[fault] : 'launch.address.free')
  return json({ free: !fault, sentence }, { headers: noStore })
}

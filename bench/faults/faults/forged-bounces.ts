import { returnPath } from '#bounces'
import { newId } from '#db/new-id.ts'
import { secret } from '#seeds/world.ts'
import { deriveKeys } from '#secrets'
import { soon, type Fault } from '../fault.ts'
import { handBack } from '../people/hand-back.ts'

const FORGED = 2_000

/**
 * A storm of delivery reports, forged by somebody who knows everything but the one key, and handed on by the
 * operator's mail server, which believes anybody; and one true one among them.
 */
export const forgedBounces: Fault = {
  id: 'F09',
  title: 'a storm of forged bounces',
  expects: 'each email has a return path of its own, and only the report that came to a true one counts',
  short: true,
  async inject(occasion) {
    const { world, crowd, short, breach, note } = occasion
    const many = short ? 4 : 20
    crowd.come(many)
    await crowd.reached(many)
    const paths = crowd.signers.flatMap(({ email }) => world.mail.lettersTo(email)).map(({ from }) => from)
    if (new Set(paths).size !== paths.length) breach('two emails have the same return path')
    if (!paths.every((path) => /^bounces\+[a-z2-7]{44}@/.test(path))) breach('a return path can be guessed')
    const inState = (state: 'waiting' | 'sent' | 'refused') =>
      world.db.selectFrom('outbox').select('id').where('state', '=', state).execute()
    const refused = async () => (await inState('refused')).length
    const isNoted = async () => (await inState('waiting')).length === 0
    await soon(occasion, 'the mail server’s yes is noted', 20_000, isNoted)
    const before = await refused()
    const guessed = { ...deriveKeys(secret), bounce: deriveKeys('guessed').bounce }
    const known = await inState('sent')
    const forged = Array.from({ length: short ? FORGED / 10 : FORGED }, (_, place) =>
      returnPath(guessed, 'bounces@undersigned.test', {
        kind: 'email',
        id: known[place % known.length]?.id ?? newId(),
      }),
    )
    for (const to of forged) await handBack(world, to)
    if ((await refused()) !== before) breach('C-08: a forged report was believed')
    await handBack(world, paths.at(-1)!)
    if ((await refused()) !== before + 1) breach('a true report was not believed')
    note(`${forged.length} forged reports, none counted`)
    const silenced = await world.db.selectFrom('blocked_mailboxes').select('address_mac').execute()
    if (silenced.length > 0) breach(`${silenced.length} mailboxes were silenced`)
  },
}

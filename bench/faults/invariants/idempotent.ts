import { recount } from '#counts'
import { askPatiently } from '../people/ask-patiently.ts'
import { saysYes } from '../people/signer.ts'
import { named, type Invariant } from './invariant.ts'

export const idempotent: Invariant = {
  id: 'I18',
  says: 'every press may be pressed again: the same answer, and nothing more',
  async check({ world: { db, fleet }, dice, crowd, campaign }) {
    const before = await recount(db, campaign.id)
    const again = crowd.signers.filter(({ told, left }, place) => told && !left && place % 4 === 0)
    const otherwise: string[] = []
    for (const { mark, slug, cookie, code } of again) {
      const answer = await askPatiently(fleet, dice, `/c/${slug}/code`, {
        form: { code: code ?? '' },
        cookie,
      })
      if (!saysYes(answer, slug)) otherwise.push(`${mark} (${answer.status})`)
    }
    const after = await recount(db, campaign.id)
    const moved = after.rows !== before.rows || after.waiting > 0
    return [
      ...named('pressed again and were told otherwise', otherwise),
      ...(moved ? [`pressing again moved the count from ${before.rows} to ${after.rows}`] : []),
    ]
  },
}

import { askPatiently } from '../people/ask-patiently.ts'
import { saysYes } from '../people/signer.ts'
import { named, type Invariant } from './invariant.ts'

export const noFalseNo: Invariant = {
  id: 'I12',
  says: 'whoever has signed is never told that they have not',
  async check({ world: { fleet }, dice, crowd }) {
    const wrong = crowd.signers.filter(({ refused, told, left }) => told && !left && refused > 0)
    const denied: string[] = []
    for (const { mark, slug, cookie, told, left } of crowd.signers.filter((_, place) => place % 5 === 0)) {
      if (!told || left) continue
      const answer = await askPatiently(fleet, dice, `/c/${slug}/code`, { cookie })
      if (!saysYes(answer, slug)) denied.push(`${mark} (${answer.status})`)
    }
    return [
      ...named(
        'had a right code refused',
        wrong.map(({ mark }) => mark),
      ),
      ...named('signed, and asked for a code again', denied),
    ]
  },
}

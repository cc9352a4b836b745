import { sql } from 'kysely'
import { decodeLeaf } from '#seeds/decode-leaf.ts'
import type { Invariant } from './invariant.ts'

const REMOVE = 3

export const monotone: Invariant = {
  id: 'I9',
  says: 'the log has no hole and each leaf follows from the one before; the number falls only by a removal in it',
  async check({ world: { db, fleet }, auditor, campaign }) {
    const { rows } = await sql<{ place: number; leaf: Buffer }>`
      select log_index as place, leaf from events where log_index is not null order by log_index`.execute(db)
    const heads = new Map<string, { seq: number; count: number; index: number }>()
    const wrong: string[] = []
    let removed = 0
    let hour = 0
    for (const [index, { place, leaf }] of rows.entries()) {
      const { campaignId, seq, previous, count, type, hour: at } = decodeLeaf(leaf)
      const before = heads.get(campaignId) ?? { seq: -1, count: 0, index: null }
      if (place !== index) wrong.push(`the log has ${place} where ${index} should be`)
      if (seq !== before.seq + 1 || previous !== before.index)
        wrong.push(`leaf ${index} does not follow its campaign’s last`)
      if (count < before.count && type !== REMOVE)
        wrong.push(`the count falls at leaf ${index}, which removes nobody`)
      if (at < hour) wrong.push(`leaf ${index} goes back in time`)
      if (type === REMOVE && campaignId === campaign.id) removed += 1
      hour = at
      heads.set(campaignId, { seq, count, index })
    }
    if (auditor.seen.fell > removed * fleet.webs.length)
      wrong.push(`the number shown fell by ${auditor.seen.fell} in all, and ${removed} were removed`)
    return wrong.slice(0, 3)
  },
}

import { sql } from 'kysely'
import { readAddress } from '#addresses'
import { deriveKeys, macOf } from '#secrets'
import { addressMac } from '#signatures'
import type { Db } from '#db/connection.ts'
import { gather } from '#db/gather.ts'
import type { Newcomer } from './crowd.ts'
import { SECRET } from '../ground/site.ts'

const CODE = '271828'

/** Puts a code into the database for each person who asks, as the worker does when its email is sent, and hands it over. */
export function codesByRig(db: Db): (person: Newcomer) => Promise<string> {
  const keys = deriveKeys(SECRET)
  const put = async (subjects: Buffer[]) => {
    const macs = subjects.map((subject) => macOf(keys.code, subject, CODE))
    await sql`
      update challenges set code_mac = mac, drawn_at = now(), accepted_at = now(), deadline = now() + interval '10 minutes'
        from unnest(${subjects}::bytea[], ${macs}::bytea[]) as given (of, mac) where subject = of`.execute(db)
    return subjects.map(() => CODE)
  }
  const ask = gather(put, { keyOf: () => '', most: 200, lanes: 1, waiting: 10_000, patienceMs: 60_000 })
  return ({ email, campaign }) => {
    const address = readAddress(email)
    if (address.outcome === 'refused') throw new Error('an address that nobody can have')
    return ask(addressMac(keys, campaign.id, address.key))
  }
}

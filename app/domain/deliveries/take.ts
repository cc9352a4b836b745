import { claimEmails, settleEmails, type Wanted } from '#emails'
import { codeLives } from '#verification'
import { readAddress } from '#addresses'
import { unseal, type Keys } from '#secrets'
import type { Db, Instant } from '#db/connection.ts'
import { choose } from './choose.ts'
import { openPress } from './compose.ts'
import type { Correspondence, Opened, Parcel } from './correspondence.ts'

/**
 * Takes waiting emails out of the outbox, decides what each is to say and writes it. What comes to nothing is done with at
 * once. Nobody else takes the same ones for two minutes.
 */
export async function take(
  db: Db,
  with_: Correspondence,
  wanted: Wanted,
  at: Instant,
): Promise<{ taken: number; parcels: Parcel[] }> {
  const claimed = await claimEmails(db, wanted, at)
  if (claimed.length === 0) return { taken: 0, parcels: [] }
  const opened = claimed.filter(({ too_old }) => !too_old).flatMap((email) => open(with_.keys, email))
  const chosen = await choose(db, with_.keys, opened, at)
  const press = openPress(db, with_)
  const lives = await codeLives(
    db,
    with_.keys,
    opened.map(({ address }) => address),
    at,
  )
  const parcels: Parcel[] = []
  for (const [place, email] of opened.entries()) {
    const written = await press.write(email, chosen[place]!, lives[place]!)
    if (written) parcels.push({ opened: email, chosen: chosen[place]!, lifeSeconds: lives[place]!, ...written })
  }
  const going = new Set(parcels.map((parcel) => parcel.opened.id))
  const nothing = claimed.filter(({ id }) => !going.has(id))
  await settleEmails(
    db,
    nothing.map(({ id }) => ({ id, ending: 'dropped' })),
    at,
  )
  return { taken: claimed.length, parcels }
}

function open(keys: Keys, claimed: Omit<Opened, 'address' | 'addressKey'>): Opened[] {
  const address = unseal(keys, `outbox/${claimed.id}`, claimed.address_sealed)
  const reading = readAddress(address)
  return reading.outcome === 'refused' ? [] : [{ ...claimed, address, addressKey: reading.key }]
}

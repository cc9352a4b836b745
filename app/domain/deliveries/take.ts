import { claimEmails, releaseEmails, settleEmails, type ClaimedEmail, type Wanted } from '#emails'
import { codeLives } from '#verification'
import { readAddress } from '#addresses'
import { unseal, type Keys } from '#secrets'
import type { Db, Instant } from '#db/connection.ts'
import { choose } from './choose.ts'
import { openPress } from './compose.ts'
import type { Chosen, Correspondence, Opened, Parcel } from './correspondence.ts'
import { restSeconds } from './settle.ts'

type Taken = {
  /** How many were taken, with those that came to nothing. */
  taken: number
  parcels: Parcel[]
  /** What went wrong with single emails on our side. They rest and are tried again. */
  faults: unknown[]
}

/**
 * Takes waiting emails out of the outbox, decides what each is to say and writes it. What comes to nothing is done with at
 * once. Nobody else takes the same ones for two minutes. One that we cannot write keeps none of the others back.
 */
export async function take(db: Db, with_: Correspondence, wanted: Wanted, at: Instant): Promise<Taken> {
  const claimed = await claimEmails(db, wanted, at)
  if (claimed.length === 0) return { taken: 0, parcels: [], faults: [] }
  const failed = new Map<string, unknown>()
  const trying = async <Value>(id: string, work: () => Value | Promise<Value>) => {
    try {
      return await work()
    } catch (fault) {
      failed.set(id, fault)
      return undefined
    }
  }

  const opened: Opened[] = []
  for (const email of claimed) {
    const open = email.too_old ? undefined : await trying(email.id, () => openAddress(with_.keys, email))
    if (open) opened.push(open)
  }
  const chosen = await choose(db, with_.keys, opened, at).catch(async () => {
    const each: (Chosen | undefined)[] = []
    for (const email of opened)
      each.push(await trying(email.id, async () => (await choose(db, with_.keys, [email], at))[0]))
    return each
  })
  const addresses = opened.map(({ address }) => address)
  const lives = await codeLives(db, with_.keys, addresses, at)
  const press = await openPress(db, with_, opened)
  const parcels: Parcel[] = []
  for (const [place, email] of opened.entries()) {
    const [word, lifeSeconds] = [chosen[place], lives[place]!]
    const written = word && (await trying(email.id, () => press.write(email, word, lifeSeconds)))
    if (written) parcels.push({ opened: email, chosen: word, lifeSeconds, ...written })
  }
  const going = new Set(parcels.map((parcel) => parcel.opened.id))
  const nothing = claimed.filter(({ id }) => !going.has(id) && !failed.has(id))
  await settleEmails(
    db,
    nothing.map(({ id }) => ({ id, ending: 'dropped' })),
    at,
  )
  const resting = claimed.filter(({ id }) => failed.has(id))
  await releaseEmails(
    db,
    resting.map(({ id, attempts }) => ({ id, seconds: restSeconds(attempts) })),
    at,
  )
  return { taken: claimed.length, parcels, faults: [...failed.values()] }
}

function openAddress(keys: Keys, claimed: ClaimedEmail): Opened | undefined {
  const address = unseal(keys, `outbox/${claimed.id}`, claimed.address_sealed)
  const reading = readAddress(address)
  return reading.outcome === 'refused' ? undefined : { ...claimed, address, addressKey: reading.key }
}

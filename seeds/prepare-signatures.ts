import { readAddress } from '#addresses'
import { commitTo, drawSalt } from '#log'
import { foldForSearch, wordStarts } from '#names'
import { macOf, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { DemoPerson } from './people/index.ts'

export type Planted = { person: DemoPerson; at: Date; listing?: 'public' | 'anonymous' }

/** A standing signature and all that hangs on it, computed and not yet written. */
export type Prepared = ReturnType<typeof prepareOne>

// Thousands of people share a few hundred occupations and houses.
const foldOccupation = remembering(foldForSearch)
const startsOfLine = remembering(wordStarts)

/** Computes what the signing path would have written for each of these people. Their mailboxes do not exist. */
export function prepareSignatures(keys: Keys, campaignId: string, planted: Planted[]): Prepared[] {
  return planted.map((one) => prepareOne(keys, campaignId, one))
}

function prepareOne(keys: Keys, campaignId: string, { person, at, listing = 'public' }: Planted) {
  const { name, occupation, affiliation, country } = person
  const id = newId(at.getTime())
  const addressKey = addressKeyOf(id)
  const saltId = drawSalt()
  const saltPub = drawSalt()
  const committed = { campaignId, addressKey, saltId, saltPub, name, role: occupation, place: country }
  const occupationKey = foldOccupation(occupation)
  const words = [...wordStarts(name), ...startsOfLine(occupation), ...startsOfLine(affiliation)]
  return {
    id,
    at: at.toISOString(),
    name,
    occupation,
    occupationKey,
    affiliation,
    country,
    listing,
    saltId,
    saltPub,
    mac: macOf(keys.address, 'campaign', campaignId, addressKey),
    eventId: newId(),
    commitment: commitTo(committed),
    tally: JSON.stringify({ in: { country, occupation: occupationKey, label: occupation } }),
    words: listing === 'public' ? [...new Set(words)] : [],
  }
}

function remembering<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
}

function addressKeyOf(id: string): string {
  const reading = readAddress(`${id}@example.org`)
  if (reading.outcome === 'refused') throw new Error('an invented address was refused')
  return reading.key
}

import { inventPeople } from '#seeds/people/index.ts'
import { posted } from './line.ts'
import type { Plot } from '../ground/plant.ts'

/** Somebody about to sign: their mailbox, and the form as it goes over the line. */
export type Newcomer = { email: string; campaign: Plot; network: string; form: Buffer }

/**
 * People without end, each with a mailbox and a network of their own, for these campaigns by turns; every one in a hundred asks
 * for news.
 */
export function* crowd(campaigns: Plot[], label: string): Generator<Newcomer, never> {
  const people = inventPeople(7)
  for (let place = 0; ; place++) {
    const campaign = campaigns[place % campaigns.length]!
    const email = `${label}-${process.pid}-${place}@mail${place % 500}.example.org`
    const network = `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`
    const news: Record<string, string> = place % 100 === 0 ? { updates: 'on' } : {}
    const fields = { ...people.next().value!, email, listing: 'public', version: '1', ...news }
    yield { email, campaign, network, form: posted(`/c/${campaign.slug}/sign`, fields, network) }
  }
}

import { expect, test } from 'vitest'
import { sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, openCampaign } from '#seeds/world.ts'
import { limits, networkBudget, spendEach } from './index.ts'

const db = await testDatabase()
const deeds = ['forms', 'wrongCodes', 'enrolments', 'signIns', 'reports'] as const

/** How many of so many tries get through, each from the next network. */
async function allowed(deed: (typeof deeds)[number], tries: number, network: (place: number) => string) {
  const each = Array.from({ length: tries }, (_, place) => networkBudget(keys, deed, network(place)))
  const granted = await db.transaction().execute((tx) => spendEach(tx, each))
  return granted.filter(Boolean).length
}

test.each(deeds)(
  'whoever takes another of their own IPv6 networks for each try gets fifty networks’ worth in an hour: %s',
  async (deed) => {
    const fifty = limits[deed].perNetworkAndHour * 50
    const mine = (place: number) => `2001:db8:bad:${place.toString(16)}::/64`
    expect(await allowed(deed, fifty + 100, mine)).toBe(fifty)
    expect(await allowed(deed, 1, () => '2001:db8:900d:1::/64')).toBe(1)
  },
)

test('one phone among its neighbours has as much as any network, and takes nothing from them but its own', async () => {
  const most = limits.forms.perNetworkAndHour
  expect(await allowed('forms', most + 20, () => '2001:db8:cafe:1::/64')).toBe(most)
  expect(await allowed('forms', most * 48, (place) => `2001:db8:cafe:${(place + 2).toString(16)}::/64`)).toBe(
    most * 48,
  )
  const { id: campaignId } = await openCampaign(db)
  const from = (network: string) => sign(db, keys, { campaignId, form: aPerson(), locale: 'en', network })
  expect(await from('2001:db8:cafe:1::/64')).toEqual({ outcome: 'too-many-from-network' })
  expect((await from('2001:db8:cafe:ffff::/64')).outcome).toBe('check-your-mailbox')
})

test('addresses of IPv4 share nothing: a provider’s gateways stand side by side', async () => {
  const tries = limits.forms.perNetworkAndHour * 60
  expect(await allowed('forms', tries, (place) => `203.0.113.${place % 200}`)).toBe(tries)
})

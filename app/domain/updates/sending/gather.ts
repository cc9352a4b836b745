import { sql } from 'kysely'
import { limits } from '#limits'
import { macOf, unseal, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'

const BATCH = 1_000
const { perMinute, burstSeconds } = limits.updates.pace

/**
 * Writes down the next thousand people a sending goes to, each once, with the MAC of their mail provider. Everybody who
 * stood and asked for news when it began, is in its edition where it has one, and stands under other words than those it
 * offers where it offers some; whoever stops meanwhile is left out when their turn comes. One
 * transaction a batch, so a crash loses nothing and repeats nothing. Returns whether the list is whole.
 */
export async function gather(
  db: Db,
  keys: Keys,
  updateId: string,
  at: Instant = databaseTime,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const sending = await tx
      .selectFrom('update_sendings')
      .leftJoin('updates as written', 'written.id', 'update_id')
      .select([
        'update_sendings.campaign_id',
        'started_at',
        'after_signature',
        'gathered',
        'edition_id',
        'version_id',
      ])
      .where('update_id', '=', updateId)
      .where('state', '=', 'sending')
      .forUpdate('update_sendings')
      .executeTakeFirst()
    if (!sending || sending.gathered) return true
    const people = await tx
      .selectFrom('signatures')
      .select(['id', 'address_sealed'])
      .where('campaign_id', '=', sending.campaign_id)
      .where('state', '=', 'standing')
      .where('updates', '=', true)
      .where('address_sealed', 'is not', null)
      .where('confirmed_at', '<=', sending.started_at)
      .$if(sending.version_id !== null, (query) =>
        query.where('statement_version_id', '<>', sending.version_id!),
      )
      .$if(sending.edition_id !== null, (query) =>
        query.where(
          sql<boolean>`exists (select from edition_names
            where edition_id = ${sending.edition_id} and signature_id = signatures.id)`,
        ),
      )
      .$if(sending.after_signature !== null, (query) => query.where('id', '>', sending.after_signature!))
      .orderBy('id')
      .limit(BATCH)
      .execute()
    const gathered = people.length < BATCH
    if (people.length > 0) await writeDown(tx, keys, updateId, people, at)
    await tx
      .updateTable('update_sendings')
      .set((eb) => ({
        after_signature: people.at(-1)?.id ?? sending.after_signature,
        recipients: eb('recipients', '+', people.length),
        gathered,
      }))
      .where('update_id', '=', updateId)
      .execute()
    return gathered
  })
}

type Person = { id: string; address_sealed: Buffer | null }

async function writeDown(tx: Tx, keys: Keys, updateId: string, people: Person[], at: Instant): Promise<void> {
  const macs = new Map<string, Buffer>()
  const providers = people.map(({ id, address_sealed }) => {
    const address = unseal(keys, `signatures/${id}/updates`, address_sealed!)
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    const mac = macs.get(domain) ?? macOf(keys.address, 'news provider', domain)
    macs.set(domain, mac)
    return mac
  })
  // In one order, so that two updates that meet new providers at once do not wait for each other.
  const inOrder = [...macs.values()].toSorted((one, other) => one.compare(other))
  await sql`
    insert into mail_paces (provider, per_minute, tokens, at, closed_to)
    select provider, ${perMinute}, ${(perMinute * burstSeconds) / 60}, ${at}, ${at}
      from unnest(${inOrder}::bytea[]) as provider
    on conflict do nothing`.execute(tx)
  await sql`
    insert into update_deliveries (update_id, signature_id, provider, due_at)
    select ${updateId}, signature_id, provider, ${at}
      from unnest(${people.map(({ id }) => id)}::uuid[], ${providers}::bytea[]) as person (signature_id, provider)
    on conflict do nothing`.execute(tx)
}

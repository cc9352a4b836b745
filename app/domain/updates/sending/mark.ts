import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

/** How an email ended, as far as anybody will know. */
export type Ending = 'accepted' | 'refused' | 'left-out' | 'uncertain'

type Delivery = { updateId: string; signatureId: string }

/**
 * Marks one email as handed over, before it is: the one moment that decides that nobody gets an update twice. Only one of
 * two workers gets the row. `address_sealed` is null for whoever has left, wants no more news by now, or has signed the words
 * that are offered, and once these are not the newest any more. Undefined when
 * somebody else has it, or the sending was paused or ended.
 */
export async function markHandedOver(db: Db, { updateId, signatureId }: Delivery) {
  return db
    .updateTable('update_deliveries as delivery')
    .from('update_sendings as sending')
    .from('signatures')
    .set((eb) => ({ state: 'handed-over', tries: eb('delivery.tries', '+', 1) }))
    .whereRef('sending.update_id', '=', 'delivery.update_id')
    .whereRef('signatures.id', '=', 'delivery.signature_id')
    .where('delivery.update_id', '=', updateId)
    .where('delivery.signature_id', '=', signatureId)
    .where('delivery.state', '=', 'waiting')
    .where('sending.state', '=', 'sending')
    .returning([
      'delivery.tries',
      'signatures.locale',
      sql<Buffer | null>`case when signatures.state = 'standing' and signatures.updates
        and not ${isOvertaken} then signatures.address_sealed end`.as('address_sealed'),
    ])
    .executeTakeFirst()
}

/** Whether words are offered that the person has signed, or that are not the newest any more. */
const isOvertaken = sql<boolean>`exists (
  select from updates as written
   where written.id = delivery.update_id and written.version_id is not null
     and (written.version_id = signatures.statement_version_id or written.version_id <>
          (select id from statement_versions as newest
            where newest.campaign_id = written.campaign_id order by newest.number desc limit 1)))`

/** Writes down how an email ended, in its row and in the sending's figures. */
export async function settle(db: Db, { updateId, signatureId }: Delivery, ending: Ending): Promise<void> {
  await sql`
    with settled as (
      update update_deliveries set state = ${ending}
       where update_id = ${updateId} and signature_id = ${signatureId} and state = 'handed-over' returning 1
    )
    update update_sendings
       set accepted = accepted + (${ending} = 'accepted')::int, refused = refused + (${ending} = 'refused')::int,
           left_out = left_out + (${ending} = 'left-out')::int, uncertain = uncertain + (${ending} = 'uncertain')::int
     where update_id = ${updateId} and exists (select from settled)`.execute(db)
}

/** Puts back an email that certainly did not leave, to be tried again after so many seconds. */
export async function putBack(
  db: Db,
  { updateId, signatureId }: Delivery,
  { tries, seconds }: { tries: number; seconds: number },
  at: Instant = databaseTime,
): Promise<void> {
  await db
    .updateTable('update_deliveries')
    .set({ state: 'waiting', tries, due_at: sql<Date>`${at} + make_interval(secs => ${seconds})` })
    .where('update_id', '=', updateId)
    .where('signature_id', '=', signatureId)
    .where('state', '=', 'handed-over')
    .execute()
}

/**
 * Emails that a run before this one had marked and never heard of again: the program was killed in between. They may have
 * arrived, so they are not sent again.
 */
export async function leaveUncertain(db: Db, updateId: string): Promise<void> {
  await sql`
    with lost as (
      update update_deliveries set state = 'uncertain'
       where update_id = ${updateId} and state = 'handed-over' returning 1
    )
    update update_sendings set uncertain = uncertain + (select count(*) from lost)
     where update_id = ${updateId} and exists (select from lost)`.execute(db)
}

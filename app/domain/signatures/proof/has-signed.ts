import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

type Mailbox = { campaignId: string; address_mac: Buffer }

/** Whether mailboxes' signatures stand in their campaigns. For emails to those mailboxes only; no page may answer this. */
export async function haveSigned(db: Db, mailboxes: Mailbox[]): Promise<boolean[]> {
  const { rows } = await sql<{ signed: boolean }>`
    select standing.id is not null as signed
      from unnest(${mailboxes.map(({ campaignId }) => campaignId)}::uuid[],
                  ${mailboxes.map(({ address_mac }) => address_mac)}::bytea[])
           with ordinality as mailbox (campaign_id, address_mac, place)
      left join lateral (
        select id from signatures
         where signatures.campaign_id = mailbox.campaign_id and signatures.address_mac = mailbox.address_mac
           and state = 'standing' limit 1) as standing on true
     order by place`.execute(db)
  return rows.map(({ signed }) => signed)
}

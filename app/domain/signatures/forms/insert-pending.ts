import { sql } from 'kysely'
import { takesInvited, takesNames } from '#campaigns'
import { foldForSearch } from '#names'
import { openPartner } from '#partners'
import { seal, type Keys } from '#secrets'
import type { Instant, Tx } from '#db/connection.ts'
import type { Signing } from './signing.ts'

/** A form about to be written: with its id, its mailbox's fingerprint in the campaign, and the hash of its ticket. */
export type Pending = Signing & { id: string; mac: Buffer; ticketHash: Buffer }

/**
 * Writes forms down under the words that were on their pages, the newest where they do not say. Returns the ids of those
 * whose campaign takes a name at this moment; the others are not written.
 */
export async function insertPending(tx: Tx, keys: Keys, forms: Pending[], at: Instant): Promise<Set<string>> {
  if (forms.length === 0) return new Set()
  const each = <Value>(of: (pending: Pending) => Value) => forms.map(of)
  const typed = <Value>(of: (form: Signing['form']) => Value) => forms.map(({ form }) => of(form))
  const { rows } = await sql<{ id: string }>`
    insert into signatures (id, campaign_id, statement_version_id, partner_id, state, name, occupation, occupation_key,
                            affiliation, country, listing, answers, held_because, updates, locale, address_mac,
                            address_sealed, ticket_hash, code_asked_at, created_at)
    select form.id, form.campaign_id, version.id, ${openPartner(sql`form.campaign_id`, sql`form.partner`, at)}, 'pending',
           form.name, form.occupation, form.occupation_key, form.affiliation, form.country, form.listing, form.answers,
           form.held_because, form.updates, form.locale, form.address_mac, form.address_sealed, form.ticket_hash, ${at}, ${at}
      from unnest(${each(({ id }) => id)}::uuid[], ${each(({ campaignId }) => campaignId)}::uuid[],
                  ${each(({ version }) => version ?? null)}::integer[], ${each(({ partner }) => partner ?? '')}::text[],
                  ${each(({ link }) => link ?? null)}::uuid[], ${each(({ locale }) => locale)}::text[],
                  ${each(({ mac }) => mac)}::bytea[], ${each(({ ticketHash }) => ticketHash)}::bytea[],
                  ${each(({ id, form }) => seal(keys, `signatures/${id}`, form.address))}::bytea[],
                  ${typed(({ name }) => name)}::text[], ${typed(({ occupation }) => occupation)}::text[],
                  ${typed(({ occupation }) => foldForSearch(occupation))}::text[],
                  ${typed(({ affiliation }) => affiliation)}::text[], ${typed(({ country }) => country)}::text[],
                  ${typed(({ listing }) => listing)}::text[], ${typed(({ answers }) => JSON.stringify(answers))}::jsonb[],
                  ${typed(({ heldBecause }) => heldBecause)}::text[], ${typed(({ updates }) => updates)}::boolean[])
           as form (id, campaign_id, version, partner, link, locale, address_mac, ticket_hash, address_sealed, name,
                    occupation, occupation_key, affiliation, country, listing, answers, held_because, updates)
      join campaigns on campaigns.id = form.campaign_id
      join lateral (select id from statement_versions
                     where statement_versions.campaign_id = campaigns.id
                       and (form.version is null or statement_versions.number = form.version)
                     order by number desc limit 1) as version on true
     where ${takesNames(at)} or ${takesInvited(sql`form.link`)}
        on conflict (ticket_hash) where ticket_hash is not null do nothing
    returning id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

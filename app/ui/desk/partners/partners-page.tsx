import type { PartnerFaults } from '#partners'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { PartnerRow, type ShownPartner } from './partner-row.tsx'

type Props = {
  campaign: { slug: string; title: string }
  partners: ShownPartner[]
  next: string | null
  may: boolean
  refused?: { faults: PartnerFaults; typed: Record<string, string> }
}

/** A campaign's partners: a link for each, what came by it, and the form for one more. */
export function PartnersPage({ campaign, partners, next, may, refused }: Props) {
  const { say, to } = useSite()
  const here = to.deskCampaign(campaign.slug, '/partners')
  const { faults = {}, typed = {} } = refused ?? {}
  return (
    <Desk campaign={campaign} here="partners" title={say('desk.room.partners')}>
      <p className="mt-3 max-w-[42rem]">{say('partners.about')}</p>
      <div className="mt-8 grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        {may && (
          <form
            method="post"
            action={here}
            noValidate
            className="no-print border-t-4 border-accent pt-5 lg:col-start-2 lg:row-start-1"
          >
            <h2 className="text-title font-semibold">{say('partners.new')}</h2>
            <input type="hidden" name="deed" value="add" />
            <div className="mt-4 space-y-5">
              <TextField
                name="partner"
                label={say('partners.name')}
                hint={say('partners.nameHint')}
                defaultValue={typed.partner}
                fault={faults.partner}
                required
                autoComplete="off"
                dir="auto"
              />
              <TextField
                name="ends"
                type="date"
                label={say('form.optional', { label: say('partners.ends') })}
                hint={say('partners.endsHint')}
                defaultValue={typed.ends}
                fault={faults.ends}
                dir="ltr"
              />
              <button type="submit" className="press w-full sm:w-auto">
                {say('partners.add')}
              </button>
            </div>
          </form>
        )}
        <section aria-labelledby="links-title" className="lg:col-start-1 lg:row-start-1">
          <h2 id="links-title" className="border-b border-ink pb-1 text-title font-semibold">
            {say('partners.links')}
          </h2>
          {partners.length === 0 && <p className="mt-4 max-w-[38rem] text-quiet">{say('partners.none')}</p>}
          <ul>
            {partners.map((partner) => (
              <PartnerRow key={partner.id} slug={campaign.slug} partner={partner} may={may} />
            ))}
          </ul>
          {next && (
            <p className="mt-5">
              <a href={to.deskCampaign(campaign.slug, `/partners?after=${next}`)} className="font-semibold">
                {say('partners.more')}
              </a>
            </p>
          )}
        </section>
      </div>
    </Desk>
  )
}

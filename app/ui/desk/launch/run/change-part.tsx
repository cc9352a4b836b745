import { useSite } from '../../../site.tsx'

export type ShownChanging = {
  /** Whether a change is begun. */
  begun: boolean
  /** Newer words that those under earlier ones can be offered, or are. */
  offer: { recipients: number; updateId: string | null } | null
}

/** The ways to change a published campaign, and to offer words that have changed. */
export function ChangePart({ slug, changing }: { slug: string; changing: ShownChanging }) {
  const { say, to } = useSite()
  const { begun, offer } = changing
  return (
    <>
      <section className="no-print mt-10 border-t border-rule pt-5">
        <h2 className="text-title font-semibold">{say('change.title')}</h2>
        <p className="mt-2">{say('change.body')}</p>
        {begun ? (
          <p className="mt-4">
            <a href={to.deskCampaign(slug, '/edit/words')} className="press press-quiet">
              {say('change.goOn')}
            </a>
          </p>
        ) : (
          <form method="post" action={to.deskCampaign(slug, '/edit/changes')} className="mt-4">
            <button type="submit" name="_then" value="begin" className="press press-quiet">
              {say('change.begin')}
            </button>
          </form>
        )}
      </section>
      {offer && <Offer slug={slug} offer={offer} />}
    </>
  )
}

function Offer({ slug, offer }: { slug: string; offer: NonNullable<ShownChanging['offer']> }) {
  const { say, to } = useSite()
  const { recipients, updateId } = offer
  return (
    <section className="no-print mt-10 border-t border-rule pt-5">
      <h2 className="text-title font-semibold">{say('change.offer.title')}</h2>
      {updateId ? (
        <p className="mt-2">
          <a href={to.deskCampaign(slug, `/updates/${updateId}/send`)}>{say('change.offer.progress')}</a>
        </p>
      ) : (
        <form method="post" action={to.deskCampaign(slug, '/edit/offer')} className="mt-2">
          <p>{say('change.offer.body', { count: recipients })}</p>
          {recipients > 0 && (
            <button type="submit" className="press press-quiet mt-4">
              {say('change.offer.send')}
            </button>
          )}
        </form>
      )}
    </section>
  )
}

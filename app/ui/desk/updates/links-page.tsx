import { Field } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { NewsDesk, type DeskCampaign } from './news-desk.tsx'
import { newsFault } from './news-faults.tsx'

type Props = {
  campaign: DeskCampaign
  ourHost: string
  hosts: string[]
  mayChange: boolean
  refused?: { typed: string }
}

/** The sites a team's news may link to. */
export function LinksPage({ campaign, ourHost, hosts, mayChange, refused }: Props) {
  const { say, to } = useSite()
  const action = to.deskCampaign(campaign.slug, '/updates/links')
  return (
    <NewsDesk campaign={campaign} corner="links" title={say('updates.links.title')}>
      <p className="mt-5 max-w-[38rem]">{say('updates.links.teach')}</p>
      <ul className="mt-8 max-w-[38rem] border-t border-ink">
        <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3">
          <bdi dir="ltr" className="wrap-anywhere">
            {ourHost}
          </bdi>
          <span className="hint">{say('updates.links.ours')}</span>
        </li>
        {hosts.map((host) => (
          <li key={host} className="border-b border-rule py-3">
            <form
              method="post"
              action={action}
              className="flex flex-wrap items-baseline justify-between gap-x-6"
            >
              <bdi dir="ltr" className="wrap-anywhere">
                {host}
              </bdi>
              {mayChange && (
                <button
                  type="submit"
                  name="forbid"
                  value={host}
                  aria-label={say('updates.links.removeOne', { host: `\u2068${host}\u2069` })}
                  className="press-link text-note"
                >
                  {say('updates.links.remove')}
                </button>
              )}
            </form>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <form method="post" action={action} noValidate className="no-print mt-8 max-w-[38rem] space-y-4">
          <Field
            name="host"
            label={say('updates.links.host')}
            hint={say('updates.links.hostHint')}
            {...(refused && { fault: 'E_HOST', sentence: newsFault('host', 'E_HOST') })}
          >
            {(tied) => (
              <input className="field" dir="ltr" inputMode="url" defaultValue={refused?.typed} {...tied} />
            )}
          </Field>
          <button type="submit" className="press">
            {say('updates.links.add')}
          </button>
        </form>
      ) : (
        <p className="mt-6 text-quiet">{say('updates.links.owners')}</p>
      )}
    </NewsDesk>
  )
}

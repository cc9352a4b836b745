import { Rich, useSite } from '../../site.tsx'
import { LookStands } from './look-stands.tsx'
import type { SendPageProps } from './send-page-props.ts'
import { AskTestForm } from './ask-test-form.tsx'

type Props = SendPageProps & { dry: NonNullable<SendPageProps['dry']>; action: string }

/** Before an update is sent: to how many it goes, a test to oneself, and the one question that cannot be taken back. */
export function BeginForm({ campaign, update, maySend, dry, look, looker, test, refusal, action }: Props) {
  const { say, to, intl } = useSite()
  const { recipients, atLeast, nextAt } = dry
  const people = say('updates.people', { count: recipients })
  const told = atLeast ? say('updates.atLeast', { people }) : people
  if (look && look.state !== 'passed') return <LookStands look={look} looker={null} />
  if (update.hidden) return <p className="mt-4">{say('updates.hiddenNotSent')}</p>
  if (recipients === 0) return <p className="mt-4">{say('updates.nobody')}</p>
  return (
    <>
      <p className="mt-4">{say('updates.dry', { people: told })}</p>
      {refusal?.because === 'links' && (
        <p role="alert" className="fault">
          <Rich
            id="updates.fault.links"
            hosts={intl.formatList(refusal.hosts.map((host) => `\u2068${host}\u2069`))}
            list={(text) => <a href={to.deskCampaign(campaign.slug, '/updates/links')}>{text}</a>}
          />
        </p>
      )}
      <LookStands look={null} looker={looker} />
      {nextAt ? (
        <p className="mt-4 border-s-4 border-wrong ps-4">{say('updates.enough', { at: new Date(nextAt) })}</p>
      ) : !maySend ? (
        <p className="mt-4 text-quiet">{say('updates.editorsSend')}</p>
      ) : (
        <>
          <AskTestForm action={action} test={test} />
          <form method="post" action={action} noValidate className="mt-8 border-t border-rule pt-5">
            <label className="flex gap-3">
              <input
                className="tick"
                type="checkbox"
                name="sure"
                id="sure"
                aria-describedby={refusal?.because === 'sure' ? 'sure-fault' : undefined}
                aria-invalid={refusal?.because === 'sure' || undefined}
              />
              <span>{say('updates.sure', { people: told })}</span>
            </label>
            {refusal?.because === 'sure' && (
              <p id="sure-fault" role="alert" className="fault">
                {say('updates.fault.sure')}
              </p>
            )}
            <button type="submit" name="do" value="send" className="press mt-5">
              {say(looker ? 'looks.ask' : 'updates.send')}
            </button>
          </form>
        </>
      )}
    </>
  )
}

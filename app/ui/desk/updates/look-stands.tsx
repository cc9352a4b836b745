import { useSite } from '../../site.tsx'

export type ShownLook = { state: 'waiting' | 'passed' | 'sent-back'; why: string; askedAt: string }

/** Who must look at a new team's update before it is sent, and how that stands. */
export function LookStands({
  look,
  looker,
}: {
  look: ShownLook | null
  looker: 'operator' | 'another-owner' | null
}) {
  const { say, operator } = useSite()
  const who = say(looker === 'operator' ? 'looks.byOperator' : 'looks.byOwner', { operator })
  if (look?.state === 'waiting')
    return (
      <div role="status" className="mt-4 max-w-[40rem] border-s-4 border-accent ps-4">
        <p>{say('looks.waiting', { at: new Date(look.askedAt) })}</p>
        <p className="mt-2">{say('looks.howLong')}</p>
      </div>
    )
  if (look?.state === 'sent-back')
    return (
      <div className="mt-4 max-w-[40rem] border-s-4 border-wrong ps-4">
        <p>{say('looks.sentBack')}</p>
        <p dir="auto" className="mt-2 break-words">
          {say('audit.why', { why: `\u2068${look.why}\u2069` })}
        </p>
      </div>
    )
  if (!looker) return null
  return (
    <p className="mt-4 max-w-[40rem] border-s-4 border-accent ps-4">
      {say('looks.first')} {who} {say('looks.howLong')}
    </p>
  )
}

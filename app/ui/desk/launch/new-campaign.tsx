import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'

/** Where a campaign begins: with whose it is. */
export function NewCampaign({ teams }: { teams: { id: string; name: string }[] }) {
  const { say, to } = useSite()
  return (
    <Desk title={say('launch.new')}>
      {teams.length === 0 ? (
        <p className="mt-5 max-w-[38rem]">{say('launch.new.noTeam')}</p>
      ) : (
        <form method="post" action={to.newCampaign()} className="mt-6 max-w-[38rem]">
          <p>{say('launch.new.body')}</p>
          <fieldset className="mt-5">
            <legend className="label">{say('launch.new.team')}</legend>
            {teams.map(({ id, name }, place) => (
              <label key={id} className="flex gap-3 py-1">
                <input type="radio" className="tick" name="team" value={id} defaultChecked={place === 0} />
                <bdi className="rtl:text-right">{name}</bdi>
              </label>
            ))}
          </fieldset>
          <button type="submit" className="press mt-6">
            {say('launch.new.begin')}
          </button>
        </form>
      )}
    </Desk>
  )
}

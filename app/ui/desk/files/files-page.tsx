import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { AddressFiles, type AddressFacts } from './address-files.tsx'
import { Part, TakeFile } from './take-file.tsx'

type Props = {
  campaign: { slug: string; title: string }
  may: { list: boolean; everything: boolean; addresses: boolean; invite: boolean }
  /** Whether everybody can see figures of it: not of a draft, nor of one that is gone. */
  hasFigures: boolean
  addresses: AddressFacts
}

/** What can be taken out of a campaign, what it takes to get it, and the way in for names from elsewhere. */
export function FilesPage({ campaign, may, hasFigures, addresses }: Props) {
  const { say, to } = useSite()
  const { slug } = campaign
  const room = (rest: string) => to.deskCampaign(slug, `/files${rest}`)
  return (
    <Desk campaign={campaign} here="files" title={say('desk.room.files')}>
      <p className="mt-3 max-w-[42rem]">{say('files.about')}</p>
      <div className="mt-8 max-w-[46rem]">
        <Part title={say('files.list')} says={say('files.listSays')}>
          <TakeFile may={may.list} action={room('/public.csv')} label={say('files.listTake')} who="makers" />
        </Part>
        <Part
          title={say('files.figures')}
          says={say(hasFigures ? 'files.figuresSays' : 'files.figuresLater')}
        >
          {hasFigures && (
            <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
              {(
                [
                  ['growth', 'figures.growth.title'],
                  ['countries', 'figures.countries.title'],
                  ['occupations', 'figures.occupations.title'],
                ] as const
              ).map(([table, title]) => (
                <li key={table}>
                  <a href={to.figuresCsv(slug, table)} className="py-1">
                    {say(title)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Part>
        <AddressFiles slug={slug} may={may.addresses} {...addresses} />
        <Part title={say('files.everything')} says={say('files.everythingSays')}>
          <TakeFile
            may={may.everything}
            action={room('/everything.json')}
            label={say('files.everythingTake')}
            who="owners"
          />
        </Part>
        <Part title={say('files.invite')} says={say('files.inviteSays')}>
          {may.invite ? (
            <p className="mt-3">
              <a href={room('/invitations')} className="font-semibold">
                {say('files.inviteGo')}
              </a>
            </p>
          ) : (
            <p className="hint mt-3">{say('files.forMakers')}</p>
          )}
        </Part>
      </div>
    </Desk>
  )
}

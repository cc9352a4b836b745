import type { ShownCampaign } from '../shown-campaign.ts'
import { useSite } from '../site.tsx'
import { ContributeForm, type ContributeRefusal } from './contribute-form.tsx'
import { MyRecordings } from './my-recordings.tsx'
import type { ShownRecording } from './recording-heard.tsx'

type Props = {
  campaign: ShownCampaign
  /** The name one has signed with; null for whoever has not, or not in this browser. */
  name: string | null
  most: number
  mostBytes: number
  mine: ShownRecording[]
  done: boolean
  refused?: ContributeRefusal
}

/** Contribute your silence: record the empty room, or bring a file; for people who have signed. */
export function ContributePage({ campaign, name, most, mostBytes, mine, done, refused }: Props) {
  const { say, to } = useSite()
  const { slug } = campaign
  return (
    <article className="max-w-[44rem] py-10">
      <p className="kicker">
        <a href={to.campaign(slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-display">{say('album.contribute')}</h1>
      <p className="mt-5 text-title">{say('album.contribute.body')}</p>
      {name === null ? (
        <>
          <p className="mt-6 border-s-4 border-accent ps-4">{say('album.contribute.signFirst')}</p>
          <p className="mt-6 flex flex-wrap gap-x-6 gap-y-3">
            {campaign.phase === 'open' && (
              <a href={`${to.campaign(slug)}#sign`} className="press">
                {say('form.title')}
              </a>
            )}
            <a href={to.visit()} className="press press-quiet">
              {say('nav.mine')}
            </a>
          </p>
        </>
      ) : (
        <>
          {done && !refused && (
            <p role="status" className="mt-6 border-s-4 border-accent ps-4">
              {say('album.contribute.done')}
            </p>
          )}
          {mine.length < most ? (
            <ContributeForm slug={slug} name={name} mostBytes={mostBytes} refused={refused} />
          ) : (
            <p className="mt-6">{say('album.contribute.enough', { most })}</p>
          )}
          {mine.length > 0 && (
            <section aria-labelledby="mine-title" className="mt-12">
              <h2 id="mine-title" className="text-title font-semibold">
                {say('album.contribute.yours')}
              </h2>
              <MyRecordings recordings={mine} campaign={slug} />
            </section>
          )}
        </>
      )}
    </article>
  )
}

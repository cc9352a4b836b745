import type { Question } from '#questions'
import type { WorkFault } from '#works'
import { Code } from '../../../code.tsx'
import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { AskedList } from '../questions/asked-list.tsx'
import { Lately, type LatelyEntry } from '../run/lately.tsx'
import { Faults, type PlacedFault } from '../review-faults.tsx'
import { StepsNav } from '../steps/steps-nav.tsx'

type Props = {
  shown: { slug: string; title: string }
  /** Whether it has words in more than one language. */
  several: boolean
  faults: PlacedFault[]
  questions: Question[]
  /** What keeps it from being published because of the work that it makes. */
  workFault: WorkFault | null
  link: string | null
  /** Set after it was taken back. */
  back: boolean
  entries: LatelyEntry[]
}

/** What is missing or odd, sentence by sentence, each leading to its place; and the link for those whose opinion is wanted first. */
export function ReviewPage(props: Props) {
  const { shown, several, faults, questions, workFault, link, back, entries } = props
  const { say, to } = useSite()
  const { slug, title } = shown
  const open = faults.filter(({ severity }) => severity !== 'odd')
  const odd = faults.filter(({ severity }) => severity === 'odd')
  return (
    <Desk
      campaign={{ slug, title: title || say('launch.untitled') }}
      here="edit"
      title={say('launch.step.review')}
    >
      <StepsNav slug={slug} here="review" />
      {back && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4">
          {say('back.done')}
        </p>
      )}
      <div className="max-w-[38rem]">
        {workFault && (
          <p className="mt-6 border-s-4 border-wrong ps-4">
            {say(workFault === 'titles-part' ? 'album.publish.parts' : 'album.publish.missing')}{' '}
            <a href={to.deskCampaign(slug, '/album')}>{say('album.publish.open')}</a>
          </p>
        )}
        {open.length === 0 ? (
          !workFault && <p className="mt-6">{say('launch.review.ready')}</p>
        ) : (
          <Faults
            title={say('launch.review.open', { count: open.length })}
            slug={slug}
            several={several}
            faults={open}
          />
        )}
        {odd.length > 0 && (
          <Faults title={say('launch.review.odd')} slug={slug} several={several} faults={odd} />
        )}
        <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          {open.length === 0 && !workFault && (
            <a href={to.deskCampaign(slug, '/edit/publish')} className="press">
              {say('launch.review.publish')}
            </a>
          )}
          <a href={to.deskCampaign(slug, '/preview')} target="_blank" rel="noopener">
            {say('launch.preview.whole')}
          </a>
        </p>
        {questions.length > 0 && (
          <section className="mt-10 border-t border-rule pt-5">
            <h2 className="text-title font-semibold">{say('ask.make.title')}</h2>
            <AskedList questions={questions} />
            <p className="hint mt-3">{say('ask.make.forGood')}</p>
          </section>
        )}
        <section id="link" aria-labelledby="link-title" className="mt-12 border-t border-ink pt-5">
          <h2 id="link-title" className="text-title font-semibold">
            {say('launch.link')}
          </h2>
          <p className="mt-2">{say('launch.link.body')}</p>
          {link && (
            <div className="mt-3">
              <Code id="secret-link" label={say('launch.link')} command>
                {link}
              </Code>
            </div>
          )}
          <form method="post" action={to.deskCampaign(slug, '/edit/link')} className="mt-4 flex gap-x-6">
            <button type="submit" name="_then" value="make" className="press press-quiet">
              {link ? say('launch.link.anew') : say('launch.link.make')}
            </button>
            {link && (
              <button type="submit" name="_then" value="revoke" className="press-link">
                {say('launch.link.revoke')}
              </button>
            )}
          </form>
        </section>
        <section aria-labelledby="discard-title" className="mt-12 border-t border-rule pt-5">
          <h2 id="discard-title" className="text-title font-semibold">
            {say('discard.title')}
          </h2>
          <p className="mt-2">{say('discard.body')}</p>
          <p className="mt-4">
            <a href={to.deskCampaign(slug, '/edit/discard')} className="press press-quiet">
              {say('discard.ask')}
            </a>
          </p>
        </section>
        <Lately entries={entries} />
      </div>
    </Desk>
  )
}

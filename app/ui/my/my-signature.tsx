import { SaidAnswers } from '../list/said-answers.tsx'
import { MyRecordings } from '../album/my-recordings.tsx'
import { HowItStands } from './how-it-stands.tsx'
import type { MyShown } from './my-shown.ts'
import { NewerWords } from './newer-words.tsx'
import { useSite } from '../site.tsx'

/** One signature of one's own: how it stands, how it is shown, and the two things to be done about it. */
export function MySignatureItem({ signature }: { signature: MyShown }) {
  const { say, to } = useSite()
  const {
    id,
    slug,
    kind,
    listing,
    held,
    recordings = [],
    title,
    name,
    occupation,
    affiliation,
    state,
    bookPage,
  } = signature
  const isPrivate = signature.campaignState === 'private'
  return (
    <li className="border-b border-rule py-6">
      <h2 className="text-title font-semibold">
        {isPrivate ? (
          <bdi>{title}</bdi>
        ) : (
          <a href={to.campaign(slug)}>
            <bdi>{title}</bdi>
          </a>
        )}
      </h2>
      <p className="mt-2">
        <bdi dir="auto" className="name">
          {name}
        </bdi>
        <span className="text-quiet">
          {[occupation, affiliation].filter(Boolean).map((part) => (
            <span key={part}>
              {' · '}
              <bdi dir="auto">{part}</bdi>
            </span>
          ))}
        </span>
      </p>
      <SaidAnswers answers={signature.said} sees />
      <p className="hint mt-1">
        {isPrivate && `${say('private.me')} `}
        <HowItStands signature={signature} />
      </p>
      {signature.newer !== null && <NewerWords signature={signature} newer={signature.newer} />}
      {kind === 'album' && state === 'standing' && !isPrivate && (
        <p className="mt-2 text-note">
          {listing === 'public' && !held && (
            <>
              {say('album.credited')} <a href={to.album(slug)}>{say('album.toAlbum')}</a>{' '}
            </>
          )}
          <a href={to.contribute(slug)}>{say('album.contribute')}</a>
        </p>
      )}
      <MyRecordings recordings={recordings} />
      {bookPage !== null && (
        <p className="mt-2">
          <a href={to.book(slug, { page: String(bookPage) })}>{say('theBook.mine', { page: bookPage })}</a>
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {state === 'standing' && (
          <a href={to.amend(id)} className="font-semibold">
            {say('me.change')}
          </a>
        )}
        <a href={to.withdraw(id)}>{state === 'standing' ? say('me.withdraw') : say('me.discard')}</a>
      </p>
    </li>
  )
}

import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { TypedTexts } from './typed-texts.tsx'

type Props = {
  signIn: string
  typed: Record<string, string>
  /** What it was written on, where the form does not say so itself. */
  revision?: number
  /** Fields that are sent again and need not be read. */
  unseen?: string[]
}

/** The session ended while somebody wrote: their text is in this page, and is saved from here once they are signed in again. */
export function SignedOutPage({ signIn, typed, revision, unseen = [] }: Props) {
  const { say, path } = useSite()
  return (
    <Desk title={say('launch.signedOut.title')}>
      <p role="alert" className="mt-4 max-w-[38rem]">
        {say('launch.signedOut.body')}
      </p>
      <form method="post" action={path} className="mt-6">
        {revision !== undefined && <input type="hidden" name="_revision" value={revision} />}
        {Object.entries(typed).map(([field, text]) => (
          <input key={field} type="hidden" name={field} value={text} />
        ))}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <a href={signIn} target="_blank" rel="noopener" className="press press-quiet">
            {say('launch.signedOut.signIn')}
          </a>
          <button type="submit" name="_then" value="stay" className="press">
            {say('launch.signedOut.save')}
          </button>
        </p>
        <TypedTexts typed={typed} unseen={unseen} />
      </form>
    </Desk>
  )
}

import { useSite } from '../site.tsx'
import { TypedTexts } from './launch/steps/typed-texts.tsx'

type Field = [name: string, value: string]
type Reason = { leftBehind: { typed: Field[]; beside: Field[]; signIn: string } }

/** Whether a refusal is about a form that was sent after its organiser had been signed out. */
export const isLeftBehind = (reason: unknown): reason is Reason =>
  typeof reason === 'object' && reason !== null && 'leftBehind' in reason

/** The page for whoever was signed out while they typed: their text, the way in beside it, and the form to be sent again from here. */
export function SignedOutSorry({ leftBehind: { typed, beside, signIn } }: Reason) {
  const { say, path } = useSite()
  return (
    <article className="py-8">
      <h1 className="text-headline">{say('launch.signedOut.title')}</h1>
      <p role="alert" className="mt-4 max-w-[38rem]">
        {say('launch.signedOut.body')}
      </p>
      <form method="post" action={path} className="mt-6">
        {[...typed, ...beside].map(([name, value], place) => (
          <input key={place} type="hidden" name={name} value={value} />
        ))}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <a href={signIn} target="_blank" rel="noopener" className="press press-quiet">
            {say('launch.signedOut.signIn')}
          </a>
          <button type="submit" className="press">
            {say('launch.signedOut.save')}
          </button>
        </p>
      </form>
      <TypedTexts typed={Object.fromEntries(typed)} />
    </article>
  )
}

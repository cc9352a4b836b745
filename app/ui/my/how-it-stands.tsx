import type { MyShown } from './my-shown.ts'
import { useSite } from '../site.tsx'

/** When it was signed, and who can see it. */
export function HowItStands({ signature }: { signature: MyShown }) {
  const { say } = useSite()
  const { state, held, lostWords, listing, updates, confirmedAt, createdAt } = signature
  if (state === 'pending') return say('me.waits', { at: new Date(createdAt) })
  if (lostWords) return say('me.lostWords')
  const shown = held ? say('me.held') : listing === 'public' ? say('me.public') : say('me.anonymous')
  return (
    <>
      {say('me.signed', { at: new Date(confirmedAt ?? createdAt) })} {shown} {updates && say('me.updates')}{' '}
      {(signature.version > 1 || signature.newer !== null) &&
        say('wording.mine', { number: signature.version })}
    </>
  )
}

import { useSite } from '../site.tsx'

/** For whoever comes back to a form from using their passkey: it is as they left it, and nothing has been done yet. */
export function CameBack({ refused }: { refused?: { cameBack?: true } }) {
  const { say } = useSite()
  if (!refused?.cameBack) return null
  return (
    <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
      {say('account.prove.cameBack')}
    </p>
  )
}

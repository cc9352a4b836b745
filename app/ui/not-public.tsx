import { useSite } from './site.tsx'

/** That a page is not public yet, when it will be, and who sees names until then: for those who came by its private link. */
export function NotPublic({ privately: { launchesAt } }: { privately: { launchesAt: string | null } }) {
  const { say } = useSite()
  return (
    <div className="mb-6 border-t-4 border-accent pt-4">
      <p className="font-semibold">{say('private.notPublic')}</p>
      <p className="mt-2">
        {launchesAt ? say('private.opensAt', { at: new Date(launchesAt) }) : say('private.opensLater')}{' '}
        {say('private.names')}
      </p>
      <p className="mt-2">{say('private.passOn')}</p>
    </div>
  )
}

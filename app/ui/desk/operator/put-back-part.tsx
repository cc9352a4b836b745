import { useSite } from '../../site.tsx'

/** Numbers of events in the log. */
export type PutBack = { size: number; published: number }

/** Says that the database is behind what was shown of it, and what to do about that. */
export function PutBackPart({ size, published }: PutBack) {
  const { say } = useSite()
  return (
    <section aria-labelledby="put-back" className="border-s-4 border-accent ps-4" role="alert">
      <h2 id="put-back" className="text-title font-semibold">
        {say('restore.operator')}
      </h2>
      <p className="mt-3">{say('restore.found', { size, published })}</p>
      <p className="mt-3">{say('restore.choose')}</p>
      <ul className="mt-2 max-w-[42rem] list-disc space-y-2 ps-5">
        <li>{say('restore.better')}</li>
        <li>{say('restore.goOn', { setting: `GO_ON_FROM=${size}` })}</li>
      </ul>
    </section>
  )
}

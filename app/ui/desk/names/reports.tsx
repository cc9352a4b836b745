import { useSite } from '../../site.tsx'

export type ShownReport = { id: string; words: string; contact: string | null; at: string }

/** What was said about a name, and the way to leave the name as it is. */
export function Reports({ id, reports }: { id: string; reports: ShownReport[] }) {
  const { say } = useSite()
  return (
    <>
      {reports.map((report) => (
        <blockquote key={report.id} className="mt-2 border-s-2 border-accent ps-4">
          <p dir="auto" className="break-words whitespace-pre-line">
            {report.words}
          </p>
          <p className="hint">
            {say('review.reportedAt', { at: new Date(report.at) })}
            {report.contact && (
              <>
                {' · '}
                <bdi className="break-all">{report.contact}</bdi>
              </>
            )}
          </p>
        </blockquote>
      ))}
      <p className="text-note">
        <button type="submit" name="keep" value={id} className="press-link">
          {say('review.keep')}
        </button>
      </p>
    </>
  )
}

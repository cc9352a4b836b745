import { useSite } from '../site.tsx'

export type VersionFigure = { number: number; standing: number }

/** Where the words have changed: how many stand under the earlier ones and how many under these, and the way to what changed. */
export function WordsCounts({ slug, versions }: { slug: string; versions: VersionFigure[] }) {
  const { say, to } = useSite()
  const newest = versions.at(-1)
  if (!newest || versions.length === 1) return null
  const earlier = versions.slice(0, -1).reduce((sum, { standing }) => sum + standing, 0)
  const sentence = versions.length === 2 ? 'wording.counts.first' : 'wording.counts.earlier'
  return (
    <p className="hint mt-3" data-words-counts="">
      {earlier > 0 && `${say(sentence, { earlier, these: newest.standing })} `}
      <a href={to.words(slug)}>{say('wording.link')}</a>
    </p>
  )
}

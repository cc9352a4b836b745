import type { EditionFile } from '#works'
import { Hash } from '../hash.tsx'
import { useSite } from '../site.tsx'
import { EditionFiles } from '../works/edition-files.tsx'

export type BookEdition = {
  number: number
  cutOff: string
  names: number
  listHash: string
  /** How many of its people have left since. Never who. */
  left: number
  files: EditionFile[]
}

/** The newest edition to be taken along, and the facts of all there have been. */
export function BookEditions({ slug, editions }: { slug: string; editions: BookEdition[] }) {
  const { say, to } = useSite()
  const newest = editions[0]!
  const open = newest.files.filter(({ withNames }) => newest.left === 0 || !withNames)
  return (
    <div className="mt-10 border-t border-ink pt-6">
      <section aria-labelledby="take" className="no-print max-w-[46rem]">
        <h2 id="take" className="text-headline">
          {say('theBook.take')}
        </h2>
        {newest.left > 0 && <p className="mt-3">{say('theBook.left', { count: newest.left })}</p>}
        {newest.left > 0 && <p className="mt-3">{say('theBook.closed')}</p>}
        <p className="mt-3">{say('theBook.corrected')}</p>
        <EditionFiles files={open} hrefOf={(file) => to.editionFile(slug, newest.number, file)} />
      </section>
      <section aria-labelledby="editions" className="mt-10">
        <h2 id="editions" className="text-title font-semibold">
          {say('theBook.editions')}
        </h2>
        <ol className="mt-3 border-t border-rule" reversed>
          {editions.map((edition) => (
            <EditionFacts key={edition.number} edition={edition} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function EditionFacts({ edition }: { edition: BookEdition }) {
  const { say, intl } = useSite()
  const { number, cutOff, names, left, listHash } = edition
  const facts = [
    [say('theBook.column.edition'), intl.formatNumber(number)],
    [say('theBook.column.upTo'), intl.formatDate(cutOff, { dateStyle: 'long' })],
    [say('theBook.column.names'), intl.formatNumber(names)],
    [say('theBook.column.left'), intl.formatNumber(left)],
  ] as const
  return (
    <li className="border-b border-rule py-4">
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt className="kicker">{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div className="w-full min-w-0">
          <dt className="kicker">{say('theBook.column.hash')}</dt>
          <dd>
            <Hash hex={listHash} />
          </dd>
        </div>
      </dl>
    </li>
  )
}

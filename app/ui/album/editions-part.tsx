import { Hash } from '../hash.tsx'
import { EditionFiles } from '../works/edition-files.tsx'
import { useSite } from '../site.tsx'
import type { ShownRelease } from './sleeve.tsx'

/** What can be taken of the newest edition, and what every edition was made from. */
export function EditionsPart({ release: { files, editions } }: { release: ShownRelease }) {
  const { say } = useSite()
  const hrefs = new Map(files.map(({ name, href }) => [name, href]))
  return (
    <section
      aria-labelledby="editions-title"
      className="mt-14 grid gap-x-14 gap-y-8 border-t border-ink pt-5 lg:grid-cols-2"
    >
      <div>
        <h2 id="editions-title" className="text-headline">
          {say('album.downloads')}
        </h2>
        {files.length > 0 && <EditionFiles files={files} hrefOf={(name) => hrefs.get(name)!} />}
      </div>
      <div>
        <h3 className="text-title font-semibold">{say('album.editions')}</h3>
        <ol className="mt-3 border-t border-rule">
          {editions.map(({ number, cutOff, names, listHash, left }) => (
            <li key={number} className="border-b border-rule py-2.5">
              {say('album.edition', { number, day: new Date(cutOff), names })}
              {left > 0 && ` ${say('album.left', { count: left })}`}
              <span className="hint block">
                SHA-256 <Hash hex={listHash} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

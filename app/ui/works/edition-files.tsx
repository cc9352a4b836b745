import type { EditionFile } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { Hash } from '../hash.tsx'
import { bytesIn } from '../bytes.ts'
import { useSite } from '../site.tsx'

// In the order in which people want them: what is read or heard first, what is for printers, shops and recounting after it.
const said: Record<string, MessageId> = {
  'book.pdf': 'takeAway.bookPdf',
  'book.epub': 'takeAway.bookEpub',
  'book.txt': 'takeAway.bookTxt',
  'book-print.pdf': 'takeAway.bookPrintPdf',
  'book-cover.pdf': 'takeAway.bookCoverPdf',
  'names.txt': 'takeAway.namesTxt',
  'release.zip': 'takeAway.releaseZip',
  'booklet.pdf': 'takeAway.bookletPdf',
  'credits.txt': 'takeAway.creditsTxt',
  'cover.jpg': 'takeAway.coverJpg',
  'metadata.csv': 'takeAway.metadataCsv',
}
const order = Object.keys(said)
const rankOf = (name: string) => (said[name] ? order.indexOf(name) : order.length)

type Props = {
  files: Pick<EditionFile, 'name' | 'bytes' | 'sha256'>[]
  hrefOf: (name: string) => string
}

/** The files of an edition, to be taken: what each is, its name, its size, and the hash by which anybody can tell that it is this one. */
export function EditionFiles({ files, hrefOf }: Props) {
  const { say, intl } = useSite()
  return (
    <ul className="mt-3 border-t border-rule">
      {files
        .toSorted((one, other) => rankOf(one.name) - rankOf(other.name))
        .map(({ name, bytes, sha256 }) => (
          <li key={name} className="border-b border-rule py-2">
            <a href={hrefOf(name)} download={name} className="font-semibold wrap-anywhere">
              {said[name] ? say(said[name]) : <bdi dir="ltr">{name}</bdi>}
            </a>
            <span className="hint block">
              {said[name] && (
                <>
                  <bdi dir="ltr">{name}</bdi> ·{' '}
                </>
              )}
              {bytesIn(intl, bytes)} · SHA-256 <Hash hex={sha256} short />
            </span>
          </li>
        ))}
    </ul>
  )
}

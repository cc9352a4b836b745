import type { EditionFile } from '#works'
import { bytesIn } from '../bytes.ts'
import { useSite } from '../site.tsx'

type Props = {
  files: Pick<EditionFile, 'name' | 'bytes' | 'sha256'>[]
  hrefOf: (name: string) => string
}

/** The files of an edition, to be taken: name, size, and the hash by which anybody can tell that it is this one. */
export function EditionFiles({ files, hrefOf }: Props) {
  const { intl } = useSite()
  return (
    <ul className="mt-3 border-t border-rule">
      {files.map(({ name, bytes, sha256 }) => (
        <li
          key={name}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2"
        >
          <a href={hrefOf(name)} download={name} className="font-semibold wrap-anywhere" dir="ltr">
            {name}
          </a>
          <span className="hint">
            {bytesIn(intl, bytes)} · SHA-256{' '}
            <code dir="ltr" title={sha256}>
              {sha256.slice(0, 12)}…
            </code>
          </span>
        </li>
      ))}
    </ul>
  )
}

import { shareLinks } from './share-links.ts'

/** Where people talk, each a plain link with these words and this address filled in. */
export function Elsewhere({
  words,
  address,
  className,
}: {
  words: string
  address: string
  className: string
}) {
  return (
    <ul className={`${className} flex flex-wrap gap-x-5 text-note`}>
      {shareLinks(words, address).map(({ name, href }) => (
        <li key={name} className="py-1">
          <a href={href} rel="noopener noreferrer nofollow">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

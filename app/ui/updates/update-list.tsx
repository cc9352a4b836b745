import { useSite } from '../site.tsx'

export type ShownUpdate = { number: number; locale: string; title: string; publishedAt: string }

/** Headlines of a campaign's news, each with its day. */
export function UpdateList({ slug, updates }: { slug: string; updates: ShownUpdate[] }) {
  const { to, intl } = useSite()
  return (
    <ul className="border-t border-ink">
      {updates.map(({ number, locale, title, publishedAt }) => (
        <li key={number} className="border-b border-rule py-3">
          <p className="hint">
            <time dateTime={publishedAt}>
              {intl.formatDate(new Date(publishedAt), { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
          </p>
          <p className="mt-1 wrap-anywhere">
            <a href={to.update(slug, number)} lang={locale} className="font-semibold">
              <bdi>{title}</bdi>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

import { useSite } from '../site.tsx'

export type ShownHanding = {
  id: string
  place: string
  day: string
  copies: number
  photo: { alt: string; width: number; height: number } | null
}

/** Where copies were handed out: the day, the place, how many, and a photograph where there is one. */
export function BookHanded({ slug, handings }: { slug: string; handings: ShownHanding[] }) {
  const { say, to, intl } = useSite()
  return (
    <section aria-labelledby="handed" className="mt-10 border-t border-ink pt-6">
      <h2 id="handed" className="text-headline">
        {say('theBook.handed')}
      </h2>
      <ul className="mt-4 grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {handings.map(({ id, place, day, copies, photo }) => (
          <li key={id} className="min-w-0">
            {photo && (
              <img
                src={to.bookPhoto(slug, id)}
                alt={photo.alt}
                width={photo.width}
                height={photo.height}
                loading="lazy"
                className="mb-3 h-auto w-full"
              />
            )}
            <p className="font-semibold wrap-anywhere">
              <bdi>{place}</bdi>
            </p>
            <p className="hint">
              {intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'long' })} ·{' '}
              {say('theBook.copies', { count: copies })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

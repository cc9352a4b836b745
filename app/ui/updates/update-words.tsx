import { directionOf } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'

export type UpdateText = { title: string; locale: string; html: string; publishedAt: string | null }

/** An update as it is read: headline, day, words. */
export function UpdateWords({ update, as: Heading = 'h1' }: { update: UpdateText; as?: 'h1' | 'h3' }) {
  const { intl } = useSite()
  const { title, locale, html, publishedAt } = update
  const words = { lang: locale, dir: directionOf(locale) }
  return (
    <>
      <Heading className="mt-2 max-w-[46rem] text-headline wrap-anywhere" {...words}>
        {title}
      </Heading>
      {publishedAt && (
        <p className="hint mt-3">
          <time dateTime={publishedAt}>
            {intl.formatDate(new Date(publishedAt), { dateStyle: 'long', timeZone: 'UTC' })}
          </time>
        </p>
      )}
      <div
        className="statement mt-6 max-w-[38rem] text-[1.15rem] leading-[1.65] wrap-anywhere"
        {...words}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  )
}

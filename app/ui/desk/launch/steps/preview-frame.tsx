import { localeNames, type Locale } from '#i18n/locales.ts'
import { useSite } from '../../../site.tsx'

/** The real page, in a frame in which nothing runs; shown again after every save. */
export function PreviewFrame({ slug, locales }: { slug: string; locales: Locale[] }) {
  const { say, to } = useSite()
  const path = to.deskCampaign(slug, '/preview').split('?')[0]!
  return (
    <section aria-labelledby="preview" className="no-print min-w-0 lg:sticky lg:top-4 lg:self-start">
      <h2 id="preview" className="kicker flex justify-between border-b border-ink pb-1 font-semibold">
        {say('launch.preview')}
        <a href={`${path}?lang=${locales[0]}`} target="_blank" rel="noopener" className="font-normal">
          {say('launch.preview.whole')}
        </a>
      </h2>
      <div className={locales.length > 1 ? 'mt-2 grid gap-4 sm:grid-cols-2' : 'mt-2'}>
        {locales.map((locale) => (
          <iframe
            key={locale}
            data-preview=""
            title={`${say('launch.preview')} · ${localeNames[locale]}`}
            src={`${path}?lang=${locale}`}
            sandbox="allow-same-origin"
            loading="lazy"
            className="h-[38rem] w-full border border-rule"
          />
        ))}
      </div>
    </section>
  )
}

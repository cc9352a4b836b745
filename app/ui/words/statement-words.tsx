import { directionOf, isLocale, localeNames } from '#i18n/locales.ts'
import { useSite } from '../site.tsx'

export type Words = { html: string; large: boolean; hash: string; number: number; publishedAt: string }

type Campaign = {
  slug: string
  title: string
  context: string
  locale: string
  locales: string[]
  statement: Words
}

/** The words people put their names to. A short statement is the headline itself; a longer one is set for reading. */
export function StatementWords({ campaign }: { campaign: Campaign }) {
  const { say } = useSite()
  const { statement, title, context, locale } = campaign
  return (
    <>
      <div lang={locale} dir={directionOf(locale)}>
        {statement.large ? (
          <>
            <h1 className="mt-2 text-title font-semibold">{title}</h1>
            <div
              className="statement statement-large mt-5"
              dangerouslySetInnerHTML={{ __html: statement.html }}
            />
          </>
        ) : (
          <>
            <h1 className="mt-3 max-w-[58rem] text-display">{title}</h1>
            <div
              className="statement mt-8 max-w-[38rem] text-[1.2rem] leading-[1.65]"
              dangerouslySetInnerHTML={{ __html: statement.html }}
            />
          </>
        )}
        {context && <p className="mt-6 max-w-[38rem] text-quiet">{context}</p>}
      </div>
      <WordsNote campaign={campaign} label={say('statement.otherLanguages')} />
    </>
  )
}

function WordsNote({ campaign, label }: { campaign: Campaign; label: string }) {
  const { say, to, inLocale } = useSite()
  const others = campaign.locales.filter(isLocale).filter((locale) => locale !== campaign.locale)
  return (
    <div className="hint mt-5 flex flex-wrap gap-x-5 gap-y-1">
      {others.length > 0 && (
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-4">
            {others.map((locale) => (
              <li key={locale}>
                <a href={inLocale(locale)} lang={locale} hrefLang={locale}>
                  {localeNames[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {campaign.statement.number > 0 && (
        <p>
          <a href={to.exactWords(campaign.slug)}>
            {say('statement.version', {
              number: campaign.statement.number,
              at: new Date(campaign.statement.publishedAt),
            })}
          </a>
        </p>
      )}
    </div>
  )
}

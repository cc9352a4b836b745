import { localeNames, locales } from '#i18n/locales.ts'
import { useSite } from './site.tsx'

// Pages that stand in for others: the way to another language would lead to themselves, and a form in them would be lost.
const STAND_INS = new Set(['/busy', '/back-soon'])

/** The foot of every page: languages, what we promise, and who runs it. */
export function Footing() {
  const { say, to, inLocale, locale, operator, path } = useSite()
  const speaks = !STAND_INS.has(path)
  return (
    <footer className="page no-print mt-20 pb-12 text-note text-quiet">
      <div className="grid gap-6 border-t border-rule pt-6 sm:grid-cols-2">
        {speaks && (
          <nav aria-label={say('nav.languages')}>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {locales.map((other) => (
                <li key={other}>
                  <a
                    href={inLocale(other)}
                    lang={other}
                    hrefLang={other}
                    aria-current={other === locale || undefined}
                  >
                    {localeNames[other]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <ul className={`flex flex-wrap gap-x-4 gap-y-1 ${speaks ? 'sm:justify-end' : 'sm:col-span-2'}`}>
          <li>
            <a href={to.privacy()}>{say('nav.privacy')}</a>
          </li>
          <li>
            <a href={to.limits()}>{say('nav.limits')}</a>
          </li>
          <li>
            <a href={to.embed()}>{say('nav.embed')}</a>
          </li>
          <li>
            <a href={to.api()}>{say('api.nav')}</a>
          </li>
          <li>
            <a href={to.desk()}>{say('account.nav')}</a>
          </li>
        </ul>
        <p className="sm:col-span-2">{say('site.operator', { operator })}</p>
      </div>
    </footer>
  )
}

import { localeNames, locales } from '#i18n/locales.ts'
import { useSite } from './site.tsx'

// A page of that address has somebody's form in it, which would be lost on the way to another language.
const HOLDS_A_FORM = '/busy'

/** The foot of every page: languages, what we promise, and who runs it. */
export function Footing() {
  const { say, to, inLocale, locale, operator, path } = useSite()
  return (
    <footer className="page no-print mt-20 pb-12 text-note text-quiet">
      <div className="grid gap-6 border-t border-rule pt-6 sm:grid-cols-2">
        {path !== HOLDS_A_FORM && (
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
        <ul className="flex flex-wrap gap-x-4 gap-y-1 sm:justify-end">
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

import { isLocale } from '#i18n/locales.ts'
import { pathsIn } from '#web/paths.ts'
import type { Correspondence } from '#deliveries'

/** The links that stand in emails: absolute, from the configured address only, in the reader's language. */
export function linksOf(siteUrl: string): Correspondence['links'] {
  const paths = (locale: string) => pathsIn(isLocale(locale) ? locale : undefined)
  return {
    code: (slug, locale) => `${siteUrl}${paths(locale).code(slug)}`,
    campaign: (slug, locale) => `${siteUrl}${paths(locale).campaign(slug)}`,
    visit: (locale) => `${siteUrl}${paths(locale).visit()}`,
    signIn: (locale) => `${siteUrl}${paths(locale).signIn()}`,
    invitation: (ticket, locale) => `${siteUrl}${paths(locale).invitation(ticket)}`,
    teamLog: (teamId, locale) => `${siteUrl}${paths(locale).team(teamId, '/log')}`,
    account: (locale) => `${siteUrl}${paths(locale).account()}`,
    recover: (locale) => `${siteUrl}${paths(locale).recover()}`,
    look: (updateId, locale) => `${siteUrl}${paths(locale).look(updateId)}`,
    block: (token, locale) => `${siteUrl}${paths(locale).stop(token)}`,
    words: (slug, locale) => `${siteUrl}${paths(locale).words(slug)}`,
    update: (slug, number, locale) => `${siteUrl}${paths(locale).update(slug, number)}`,
    unsubscribe: (token, locale) => `${siteUrl}${paths(locale).unsubscribe(token)}`,
  }
}

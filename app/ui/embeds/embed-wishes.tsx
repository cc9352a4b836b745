import { localeNames, locales } from '#i18n/locales.ts'
import type { Appearance } from '#embeds'
import { useSite } from '../site.tsx'

export type Wishes = Appearance & { campaign: string; language: string }
export type Choice = { slug: string; title: string; locale: string }

/** What the counter is to show: a plain form whose answer is the same page with other previews and other code. */
export function EmbedWishes({ campaigns, wishes }: { campaigns: Choice[]; wishes: Wishes }) {
  const { say, chosen } = useSite()
  return (
    <form action="/embed" className="no-print mt-8 border-t-4 border-ink pt-5">
      {chosen && <input type="hidden" name="lang" value={chosen} />}
      <h2 className="text-headline">{say('embed.wishes')}</h2>
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        <Select name="campaign" label={say('embed.campaign')} value={wishes.campaign}>
          {campaigns.map(({ slug, title, locale }) => (
            <option key={slug} value={slug} lang={locale}>
              {title}
            </option>
          ))}
        </Select>
        <Select name="language" label={say('embed.language')} value={wishes.language}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeNames[locale]}
            </option>
          ))}
        </Select>
        <Select name="theme" label={say('embed.theme')} value={wishes.theme}>
          <option value="auto">{say('embed.theme.auto')}</option>
          <option value="light">{say('embed.theme.light')}</option>
          <option value="dark">{say('embed.theme.dark')}</option>
        </Select>
        <Select name="size" label={say('embed.size')} value={wishes.size}>
          <option value="full">{say('embed.size.full')}</option>
          <option value="compact">{say('embed.size.compact')}</option>
        </Select>
        <Off name="goal" label={say('embed.noGoal')} off={!wishes.goal} />
        <Off name="sign" label={say('embed.noSign')} off={!wishes.sign} />
      </div>
      <button className="press press-quiet mt-6">{say('embed.show')}</button>
    </form>
  )
}

type Named = { name: string; label: string }

function Select({ name, label, value, children }: Named & { value: string; children: React.ReactNode }) {
  return (
    <p>
      <label className="label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className="field">
        {children}
      </select>
    </p>
  )
}

function Off({ name, label, off }: Named & { off: boolean }) {
  return (
    <label className="flex gap-3">
      <input type="checkbox" name={name} value="off" defaultChecked={off} className="tick" />
      {label}
    </label>
  )
}

import { sayDeed, type DeedFacts } from '#i18n/say-deed.ts'
import { useSite } from '../site.tsx'

/** An entry of the log as a sentence in the reader's language. */
export function AuditSentence({ deed, facts }: { deed: string; facts: DeedFacts }) {
  const { locale } = useSite()
  return <>{sayDeed(locale, deed, facts)}</>
}

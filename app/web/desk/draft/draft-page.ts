import type { Campaign, Sections } from '#campaigns'
import { localesOf, readDraft, type Draft } from '#drafts'
import type { Signatory } from '#signatures'
import { sayIn } from '#i18n/speak.ts'
import type { Locale } from '#i18n/locales.ts'
import { setWords } from '../../campaign/campaign-page.ts'
import { titled } from '../../answers/page-meta.ts'
import { draftQuestions } from './draft-questions.ts'
import { pathsIn } from '../../paths.ts'
import { setSections } from '../../campaign/set-sections.ts'

const nobody: Signatory[] = []

type Mark = { width: number; height: number; version: string } | undefined

/** The page that a draft would be, in the wanted language where it has words in it: the same pieces, no number, no form to send. */
export function draftPage(draft: Draft, wanted: Locale, mark: Mark, markPath: string) {
  const { campaign } = readDraft(draft.fields, draft.now)
  const locales = localesOf(draft.fields)
  const locale = locales.includes(wanted) ? wanted : locales[0]
  const { title, context, statement } = campaign.words[locale]!
  const say = sayIn(wanted)
  const sections: Sections | undefined = campaign.sections?.[locale]
  return {
    head: {
      title: titled(wanted, title || say('launch.untitled')),
      robots: 'noindex',
      accent: pathsIn().accent(campaign.accent),
    },
    campaign: {
      slug: draft.slug,
      kind: campaign.kind,
      phase: 'draft' as Campaign['phase'],
      organiser: campaign.organiser,
      goal: campaign.goal,
      fields: campaign.fields,
      questions: draftQuestions(campaign.questions, { reader: wanted, locale, own: locales[0] }),
      opensAt: draft.now,
      closesAt: null,
      displayPausedAt: null,
      count: 0,
      asOf: draft.now,
      locales: [...locales] as string[],
      locale: locale as string,
      title: title || say('launch.untitled'),
      context,
      statement: {
        ...setWords(statement || say('launch.preview.noWords')),
        hash: '',
        number: 0,
        publishedAt: draft.now,
      },
    },
    pinned: nobody,
    latest: nobody,
    countries: 0,
    sections: setSections(sections),
    wordmark: mark && { src: `${markPath}?v=${mark.version}`, width: mark.width, height: mark.height },
  }
}

import type { Face } from '#embeds'
import { directionOf } from '#i18n/locales.ts'
import { countForms } from '#i18n/count-forms.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import type { News } from '../../element/news.ts'

type CountNews = Omit<News, 'asOf'> & { campaign: string; asOf: Date }

/** A campaign's number with the words around it, for a page that wants to show both and knows no grammar. */
export function countNews(face: Face): CountNews {
  const { spoken, count, asOf, goal, title, open, accent, slug, stale } = face
  const say = sayIn(spoken)
  const time = intlFor(spoken).formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  return {
    campaign: slug,
    count,
    asOf,
    goal,
    stale,
    title,
    lang: spoken,
    dir: directionOf(spoken),
    open,
    accent,
    words: {
      people: countForms(say, spoken),
      goal: say('count.goalLabel'),
      next: goal ? say('count.goal', { goal }) : '',
      reached: goal ? say('count.goalReached', { goal }) : '',
      sign: say('form.sign'),
      asOf: say('count.asOf', { time }),
    },
  }
}

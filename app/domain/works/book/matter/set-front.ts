import { sayIn } from '#i18n/speak.ts'
import type { EditionFacts } from '../../kind.ts'
import { imprintOf } from '../imprint.ts'
import type { BookSettings } from '../settings.ts'
import { paragraphsOf } from './paragraphs-of.ts'
import type { Setting } from './open-setting.ts'
import type { Sleeve } from './sleeve.ts'

/** Everything a book says beside its names. The title has a stack of its own, the others share one. */
export type Front = Awaited<ReturnType<typeof setFront>>

/** Sets the words around the names: of the cover, the first pages and the heading. `count` is how many names there are. */
export async function setFront(
  setting: Setting,
  settings: BookSettings,
  edition: EditionFacts,
  count: number,
  sleeve?: Sleeve,
) {
  const say = sayIn(edition.locale)
  const words = await setting.together({
    authorLine: [settings.authorLine],
    imprint: imprintOf(settings, edition, count),
    namesHeading: [sleeve?.namesHeading ?? say('book.signatories')],
    count: [say('book.count', { count })],
    preface: paragraphsOf(settings.frontMatter),
    statement: paragraphsOf(settings.statement),
    backCover: paragraphsOf(settings.backCover),
    tracks: (sleeve?.tracks ?? []).flatMap(({ title, length, about, note }) => [title, length, about, note]),
    tracksHeading: [sleeve?.tracksHeading ?? ''],
    writers: [sleeve?.writers ?? ''],
  })
  return { title: await setting.set(settings.title), ...words }
}

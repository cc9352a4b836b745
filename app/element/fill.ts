import type { News } from './news.ts'

/** Writes the number and what depends on it into the places that `root` has for them. Text and nothing else. */
export function fill(root: ParentNode, { count, goal, stale, lang, words }: News): void {
  const write = (part: string, text: string) => {
    const place = root.querySelector(`[data-${part}]`)
    if (place) place.textContent = text
  }
  write('count', new Intl.NumberFormat(lang).format(count))
  write('words', words.people[new Intl.PluralRules(lang).select(count)] ?? words.people.other!)
  write('goal', goal ? (count < goal ? words.next : words.reached) : '')
  write('as-of', stale ? words.asOf : '')
  const bar = root.querySelector('progress')
  if (bar) {
    bar.hidden = !goal
    bar.max = goal || 1
    bar.value = count
  }
}

import { canPassFor, lookOf, type Look } from './look-of.ts'

/** What everybody reads of a person on the list. */
export type Seen = { name: string; occupation: string; affiliation: string }

/** Whether a person can be taken for one who is watched; by what has changed since `before` alone, where that is given. */
export type LookOut = (person: Seen, before?: Seen) => boolean

/**
 * The question whether anything that stands on the list for a person can be taken for a watched name: the name itself, or
 * a line beside it (“S. A.”, and under it “Tilda Swinborne, actor”). However many are watched, only those are compared
 * that share a word.
 */
export function lookOutFor(watched: Look[]): LookOut {
  const joined = Map.groupBy(watched, (look) => look.joined)
  const byFirst = Map.groupBy(watched, ({ words }) => words[0])
  const isWatched = ({ text, fewest }: Text) => {
    const look = lookOf(text)
    const near = [joined.get(look.joined), ...look.words.map((word) => byFirst.get(word))]
    return near.some((some) => some?.some((other) => other.words.length >= fewest && canPassFor(look, other)))
  }
  return (person, before) => {
    const known = new Set(before && textsOf(before).map(({ text }) => text))
    return textsOf(person).some((text) => !known.has(text.text) && isWatched(text))
  }
}

/** `fewest`: so many words a watched name has at least to be looked for in this text. */
type Text = { text: string; fewest: number }

function textsOf({ name, occupation, affiliation }: Seen): Text[] {
  const texts = [
    { text: name, fewest: 1 },
    { text: occupation, fewest: 1 },
    // A watched name of one word may be a house (Greenpeace), and its people say where they work.
    { text: affiliation, fewest: 2 },
    // A name that goes on in the line below it, which begins with whatever was filled in first: “Tilda”, and under it
    // “Swinborne, actor”. A full name does not go on.
    ...(/\s/u.test(name) ? [] : [{ text: `${name} ${occupation || affiliation}`, fewest: 2 }]),
  ]
  return texts.filter(({ text }) => text !== '')
}

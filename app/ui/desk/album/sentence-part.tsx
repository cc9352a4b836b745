import type { AlbumFault, AlbumFields, SentenceMatch } from '#works'
import { useSite } from '../../site.tsx'
import { AlbumField } from './album-field.tsx'

type Props = {
  fields: AlbumFields
  tracks: number
  match: SentenceMatch
  faults: AlbumFault[]
  follow: string
}

/**
 * The sentence that the titles are to form, and which of its words they say already: said in words too, and kept moving by the
 * page's script while somebody types.
 */
export function SentencePart({ fields, tracks, match, faults, follow }: Props) {
  const { say } = useSite()
  const { words, agrees } = match
  const sayings = {
    agrees: say('album.sentence.agrees'),
    parts: say('album.sentence.parts', { word: '{word}', track: '{track}' }),
    ends: say('album.sentence.ends', { word: '{word}' }),
    over: say('album.sentence.over', { track: '{track}' }),
  }
  return (
    <section aria-labelledby="sentence-title" className="mt-10 border-t border-ink pt-5">
      <h2 id="sentence-title" className="text-title font-semibold">
        {say('album.sentence')}
      </h2>
      <div className="mt-4 max-w-[44rem]">
        <AlbumField
          name="sentence"
          label={say('album.sentence')}
          hint={say('album.sentenceHint')}
          faults={faults.filter(({ code }) => code !== 'titles-part')}
        >
          {(tied) => <input className="field" dir="auto" defaultValue={fields.sentence} {...tied} />}
        </AlbumField>
      </div>
      <div data-sentence={follow} data-words={JSON.stringify(sayings)}>
        <p className="sentence mt-6 text-headline" dir="auto" data-lights="" aria-hidden="true">
          {words.map(({ text, lit }, place) => (
            <span key={`${place} ${text}`} className="sentence-word" data-lit={lit ? '' : undefined}>
              {text}{' '}
            </span>
          ))}
        </p>
        <p className="mt-3" role="status" data-saying="">
          {words.length > 0 && (agrees ? sayings.agrees : <Parting match={match} tracks={tracks} />)}
        </p>
      </div>
    </section>
  )
}

/** Where the titles and the sentence part, in words. */
export function Parting({ match: { words, partsAt }, tracks }: { match: SentenceMatch; tracks: number }) {
  const { say } = useSite()
  if (!partsAt) return null
  const word = words[partsAt.word] && `\u2068${words[partsAt.word]!.text}\u2069`
  if (!word) return say('album.sentence.over', { track: partsAt.title + 1 })
  if (partsAt.title >= tracks) return say('album.sentence.ends', { word })
  return say('album.sentence.parts', { word, track: partsAt.title + 1 })
}

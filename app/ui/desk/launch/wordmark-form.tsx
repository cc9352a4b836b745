import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { PictureForm } from '../picture-form.tsx'

type Props = {
  slug: string
  wordmark: { width: number; height: number; version: string } | null
  fault: string | null
}

const faults: Record<string, MessageId> = {
  'no-picture': 'launch.wordmark.noPicture',
  'too-many-pixels': 'launch.wordmark.tooManyPixels',
}

/** The picture above the campaign: the one there is, another, or none. */
export function WordmarkForm({ slug, wordmark, fault }: Props) {
  const { say, to } = useSite()
  const told = fault && faults[fault]
  const picture = to.deskCampaign(slug, '/wordmark.webp').split('?')[0]!
  const title = say('launch.wordmark')
  return (
    <PictureForm
      id="wordmark"
      action={to.deskCampaign(slug, '/edit/wordmark')}
      className="mt-10 max-w-[38rem]"
      words={{ title, file: say('launch.wordmark.file'), hint: say('launch.wordmark.hint') }}
      told={told ? say(told) : undefined}
      justSent
      shown={
        wordmark && (
          <img
            src={`${picture}?v=${wordmark.version}`}
            width={wordmark.width}
            height={wordmark.height}
            alt={title}
            className="wordmark mt-4"
          />
        )
      }
    >
      <button type="submit" className="press press-quiet">
        {say('launch.wordmark.send')}
      </button>
      {wordmark && (
        <button type="submit" name="remove" value="yes" className="press-link">
          {say('launch.wordmark.remove')}
        </button>
      )}
    </PictureForm>
  )
}

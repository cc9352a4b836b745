import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'
import { uploadFaults } from '../../album/upload-faults.ts'
import { PictureField } from '../../picture-field.tsx'

type Props = {
  slug: string
  wordmark: { width: number; height: number; version: string } | null
  fault: string | null
}

const faults: Record<string, MessageId> = {
  ...uploadFaults,
  'no-picture': 'launch.wordmark.noPicture',
  'too-large': 'launch.wordmark.tooLarge',
  'too-many-pixels': 'launch.wordmark.tooManyPixels',
}

/** The picture above the campaign: the one there is, another, or none. */
export function WordmarkForm({ slug, wordmark, fault }: Props) {
  const { say, to } = useSite()
  const told = faults[fault ?? '']
  const picture = to.deskCampaign(slug, '/wordmark.webp').split('?')[0]!
  return (
    <form
      id="wordmark"
      method="post"
      action={to.deskCampaign(slug, '/edit/wordmark')}
      encType="multipart/form-data"
      className="mt-10 max-w-[38rem] border-t border-ink pt-5"
    >
      <h2 className="text-title font-semibold">{say('launch.wordmark')}</h2>
      {wordmark && (
        <img
          src={`${picture}?v=${wordmark.version}`}
          width={wordmark.width}
          height={wordmark.height}
          alt={say('launch.wordmark')}
          className="wordmark mt-4"
        />
      )}
      <PictureField label="launch.wordmark.file" hint="launch.wordmark.hint" fault={told} alerts />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <button type="submit" className="press press-quiet">
          {say('launch.wordmark.send')}
        </button>
        {wordmark && (
          <button type="submit" name="remove" value="yes" className="press-link">
            {say('launch.wordmark.remove')}
          </button>
        )}
      </p>
    </form>
  )
}

import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { uploadFaults } from './upload-faults.ts'

const faults: Record<string, MessageId> = {
  ...uploadFaults,
  'no-picture': 'album.cover.noPicture',
  'too-large': 'album.cover.tooLarge',
  'too-many-pixels': 'album.cover.tooManyPixels',
  'too-small': 'album.cover.tooSmall',
  'not-square': 'album.cover.notSquare',
}

type Props = { slug: string; cover?: string; fault: string | null; missing: boolean }

/** The picture on the sleeve: the one there is, or another. */
export function CoverForm({ slug, cover, fault, missing }: Props) {
  const { say, to } = useSite()
  const told = (fault && faults[fault]) || (missing ? 'album.fault.cover' : undefined)
  return (
    <form
      id="cover"
      method="post"
      action={to.deskCampaign(slug, '/album/cover')}
      encType="multipart/form-data"
      className="mt-12 max-w-[44rem] border-t border-ink pt-5"
    >
      <h2 className="text-title font-semibold">{say('album.cover')}</h2>
      {cover && (
        <img
          src={`${to.deskCampaign(slug, '/album/cover.jpg').split('?')[0]}?v=${cover}`}
          width={1000}
          height={1000}
          alt={say('album.cover')}
          className="mt-4 h-auto w-full max-w-[16rem] border border-rule"
        />
      )}
      <label className="label mt-4" htmlFor="picture">
        {say('album.cover.file')}
      </label>
      <input
        type="file"
        id="picture"
        name="picture"
        accept="image/png,image/jpeg,image/webp"
        className="field"
        aria-describedby={told ? 'picture-hint picture-fault' : 'picture-hint'}
        aria-invalid={told ? true : undefined}
      />
      <p id="picture-hint" className="hint mt-1">
        {say('album.cover.hint')}
      </p>
      {told && (
        <p id="picture-fault" role={fault ? 'alert' : undefined} className="fault">
          {say(told)}
        </p>
      )}
      <button type="submit" className="press press-quiet mt-4">
        {say('album.cover.send')}
      </button>
    </form>
  )
}

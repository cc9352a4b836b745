import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { PictureField } from '../picture-field.tsx'
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
      <PictureField label="album.cover.file" hint="album.cover.hint" fault={told} alerts={fault !== null} />
      <button type="submit" className="press press-quiet mt-4">
        {say('album.cover.send')}
      </button>
    </form>
  )
}

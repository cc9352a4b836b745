import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { PictureForm } from '../picture-form.tsx'
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
  const title = say('album.cover')
  return (
    <PictureForm
      id="cover"
      action={to.deskCampaign(slug, '/album/cover')}
      className="mt-12 max-w-[44rem]"
      words={{ title, file: say('album.cover.file'), hint: say('album.cover.hint') }}
      told={told && say(told)}
      justSent={fault !== null}
      shown={
        cover && (
          <img
            src={`${to.deskCampaign(slug, '/album/cover.jpg').split('?')[0]}?v=${cover}`}
            width={1000}
            height={1000}
            alt={title}
            className="mt-4 h-auto w-full max-w-[16rem] border border-rule"
          />
        )
      }
    >
      <button type="submit" className="press press-quiet">
        {say('album.cover.send')}
      </button>
    </PictureForm>
  )
}

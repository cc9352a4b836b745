import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

type Props = {
  label: MessageId
  hint: MessageId
  /** What is wrong, or is missing. */
  fault?: MessageId
  /** Whether that came of what was just sent, and is told at once by a screen reader. */
  alerts: boolean
}

/** A picture to be chosen: PNG, JPEG or WebP. */
export function PictureField({ label, hint, fault, alerts }: Props) {
  const { say } = useSite()
  return (
    <>
      <label className="label mt-4" htmlFor="picture">
        {say(label)}
      </label>
      <input
        type="file"
        id="picture"
        name="picture"
        accept="image/png,image/jpeg,image/webp"
        className="field"
        aria-describedby={fault ? 'picture-hint picture-fault' : 'picture-hint'}
        aria-invalid={fault ? true : undefined}
      />
      <p id="picture-hint" className="hint mt-1">
        {say(hint)}
      </p>
      {fault && (
        <p id="picture-fault" role={alerts ? 'alert' : undefined} className="fault">
          {say(fault)}
        </p>
      )}
    </>
  )
}

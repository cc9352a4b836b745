import type { ReactNode } from 'react'

type Props = {
  /** What the form is called on its page, for links that lead to it. */
  id: string
  action: string
  className: string
  words: { title: string; file: string; hint: string }
  /** The picture there is. */
  shown?: ReactNode
  /** What is to be changed about the file; said aloud where one was just sent. */
  told?: string
  justSent: boolean
  /** The buttons. */
  children: ReactNode
}

/** A form that brings one picture (PNG, JPEG or WebP): the one there is, another, and what was wrong with it. */
export function PictureForm({ id, action, className, words, shown, told, justSent, children }: Props) {
  return (
    <form
      id={id}
      method="post"
      action={action}
      encType="multipart/form-data"
      className={`${className} border-t border-ink pt-5`}
    >
      <h2 className="text-title font-semibold">{words.title}</h2>
      {shown}
      <label className="label mt-4" htmlFor="picture">
        {words.file}
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
        {words.hint}
      </p>
      {told && (
        <p id="picture-fault" role={justSent ? 'alert' : undefined} className="fault">
          {told}
        </p>
      )}
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">{children}</p>
    </form>
  )
}

type Props = { src: string; label: string; className?: string }

/** Something to hear, by itself: it plays without any script. Nothing is fetched before somebody presses it. */
export function Sound({ src, label, className = '' }: Props) {
  const shape = `no-print h-10 w-full ${className}`
  return (
    // Nobody speaks in an empty room: the note beside it says what there is to hear (WCAG 2.2 SC 1.2.1).
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <audio controls preload="none" src={src} aria-label={label} className={shape} />
  )
}

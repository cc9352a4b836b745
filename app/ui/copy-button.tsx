type Props = { text: string; label: string; copied: string; describedBy?: string; className?: string }

/** Copies a text with one press, and says so. Not there without a script, which alone can do it. */
export function CopyButton({ text, label, copied, describedBy, className = 'press-link' }: Props) {
  return (
    <button
      type="button"
      className={className}
      hidden
      data-copy={text}
      data-done={copied}
      aria-describedby={describedBy}
    >
      {label}
    </button>
  )
}

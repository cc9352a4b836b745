import { useSite } from './site.tsx'

/** Code to take along: wraps on a narrow page, can be reached and scrolled by keyboard, and is copied with one press. */
export function CodeSample({ code, label, copied }: { code: string; label: string; copied: string }) {
  const { say } = useSite()
  return (
    <div className="mt-4">
      <pre
        dir="ltr"
        role="region"
        aria-label={label}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="code"
      >
        <code>{code}</code>
      </pre>
      <button type="button" className="press-link text-note" hidden data-copy={code} data-done={copied}>
        {say('embed.copy')}
      </button>
    </div>
  )
}

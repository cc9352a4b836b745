import { useSite } from './site.tsx'

type Props = { id: string; label: string; children: string; copied?: boolean }

/**
 * Lines for a machine, left to right in any language and as they are. What is wider than the page is scrolled inside, also
 * by keyboard (WCAG 2.2 SC 2.1.1). `copied` offers to copy them; without a script there is no such button.
 */
export function Code({ id, label, children, copied }: Props) {
  const { say } = useSite()
  return (
    <div className={copied ? 'code-line' : undefined}>
      <pre id={id} dir="ltr" className="code" role="group" aria-label={label} tabIndex={0}>
        <code>{children}</code>
      </pre>
      {copied && (
        <button
          type="button"
          className="press-link no-print text-note"
          hidden
          data-copy={children}
          data-done={say('api.copied')}
          aria-describedby={id}
        >
          {say('api.copy')}
        </button>
      )}
    </div>
  )
}

import { useSite } from './site.tsx'

type Props = { id: string; label: string; children: string; command?: boolean }

/**
 * Lines for a machine, left to right in any language and as they are. A command is broken
 * where the page ends, and can be copied where there is a script; an answer that is wider than the page is scrolled inside,
 * also by keyboard (WCAG 2.2 SC 2.1.1).
 */
export function Code({ id, label, children, command }: Props) {
  const { say } = useSite()
  return (
    <div className={command ? 'code-line' : undefined}>
      {/* What scrolls must be reached without a pointer. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre id={id} dir="ltr" className="code" role="group" aria-label={label} tabIndex={0}>
        <code>{children}</code>
      </pre>
      {command && (
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

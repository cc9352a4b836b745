import { useSite } from './site.tsx'

type Props = { id: string; label: string; children: string; command?: boolean }

/**
 * Lines for a machine, left to right in any language and as they are. Broken where the page
 * ends, so that nothing has to be scrolled for (WCAG 2.2 SC 1.4.10); a command can be copied where there is a script.
 */
export function Code({ id, label, children, command }: Props) {
  const { say } = useSite()
  return (
    <div className={command ? 'code-line' : undefined}>
      <pre id={id} dir="ltr" className="code" role="group" aria-label={label}>
        <code>{children}</code>
      </pre>
      {command && (
        <button
          type="button"
          className="press-link no-print text-note"
          hidden
          data-copy={children}
          data-done={say('page.copied')}
          aria-describedby={id}
        >
          {say('page.copy')}
        </button>
      )}
    </div>
  )
}

import { CopyButton } from './copy-button.tsx'
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
        <CopyButton
          text={children}
          label={say('page.copy')}
          copied={say('page.copied')}
          describedBy={id}
          className="press-link no-print text-note"
        />
      )}
    </div>
  )
}

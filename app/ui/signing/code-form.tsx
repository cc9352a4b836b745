import { useSite } from '../site.tsx'

/** Six digits: one field, pasted or typed in any digits and grouping (WCAG 2.2 SC 3.3.8). */
export function CodeForm({ action, fault }: { action: string; fault?: string }) {
  const { say } = useSite()
  return (
    <form method="post" action={action} noValidate className="mt-6">
      <label className="label" htmlFor="code">
        {say('code.label')}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          className="field max-w-[14rem] text-title tracking-[0.2em] tabular-nums"
          id="code"
          name="code"
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          aria-describedby={fault ? 'code-fault' : 'code-hint'}
          aria-invalid={fault ? true : undefined}
          data-focus=""
        />
        <button type="submit" className="press">
          {say('code.confirm')}
        </button>
      </div>
      {fault ? (
        <p id="code-fault" role="alert" className="fault">
          {fault}
        </p>
      ) : (
        <p id="code-hint" className="hint mt-2">
          {say('code.hint')}
        </p>
      )}
    </form>
  )
}

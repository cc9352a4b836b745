import type { InputHTMLAttributes, ReactNode } from 'react'
import { TextField } from './field.tsx'

type Props = { name?: string; label: ReactNode; hint?: ReactNode; fault?: string } & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'defaultValue' | 'autoComplete' | 'required'
>

/** A line for an address: the right keyboard on a phone, no capital at its beginning, read from left to right in every language. */
export function EmailField({ name = 'email', autoComplete = 'email', ...rest }: Props) {
  return (
    <TextField
      name={name}
      type="email"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      {...rest}
    />
  )
}

/**
 * A SHA-256 in hexadecimal, as other figures that machines read: in one width, left to right in every script, and broken
 * anywhere. `short` shows its first twelve digits, and all of them where it is pointed at.
 */
export function Hash({ hex, short }: { hex: string; short?: true }) {
  return (
    <code dir="ltr" className="code-word break-all whitespace-normal" title={short && hex}>
      {short ? `${hex.slice(0, 12)}…` : hex}
    </code>
  )
}

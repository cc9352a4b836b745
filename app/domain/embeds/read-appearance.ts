const themes = ['auto', 'light', 'dark'] as const
const sizes = ['full', 'compact'] as const

/** How another site wants a counter to look. */
export type Appearance = {
  /** `auto` follows the reader's own light or dark. */
  theme: (typeof themes)[number]
  /** `full` has title, goal and a way to sign; `compact` fits in a line of text. */
  size: (typeof sizes)[number]
  goal: boolean
  sign: boolean
}

/**
 * Reads what an address asks for: `theme=auto|light|dark`, `size=full|compact`, `goal=off`, `sign=off`. Anything else is
 * as if it had not been asked, so that a wrong embed is a plain one instead of a broken one.
 */
export function readAppearance(asked: URLSearchParams): Appearance {
  return {
    theme: oneOf(themes, asked.get('theme')),
    size: oneOf(sizes, asked.get('size')),
    goal: asked.get('goal') !== 'off',
    sign: asked.get('sign') !== 'off',
  }
}

/** The same as parameters of an address or attributes of an element, without what is so anyway. */
export function askFor({ theme, size, goal, sign }: Appearance): [name: string, value: string][] {
  const asked: [string, string, boolean][] = [
    ['theme', theme, theme !== 'auto'],
    ['size', size, size !== 'full'],
    ['goal', 'off', !goal],
    ['sign', 'off', !sign],
  ]
  return asked.filter(([, , said]) => said).map(([name, value]) => [name, value])
}

const oneOf = <Known extends string>(known: readonly [Known, ...Known[]], wish: string | null): Known =>
  known.find((each) => each === wish) ?? known[0]

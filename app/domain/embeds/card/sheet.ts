import type { ContainerNode, Node } from '@takumi-rs/core'
import { colours, inFaces, WIDTH, type Tongue } from './settings.ts'

export const SIZE = { width: 1200, height: 630 }

/** The height there is between kicker and foot, in pixels. */
export const ROOM = 308

const row = ({ dir }: Tongue) =>
  ({
    display: 'flex',
    flexDirection: dir === 'rtl' ? 'row-reverse' : 'row',
    alignItems: 'baseline',
  }) as const

type Told = { number: string; words: string; host: string; accent: string }

/** The number as large as a headline, with its words, and the site's host at the far end. */
export function foot({ number, words, host, accent }: Told, tongue: Tongue): Node {
  const told: Node[] = [
    ...(number
      ? [inFaces(number, tongue, { fontSize: 88, lineHeight: 1, fontWeight: 500, color: accent })]
      : []),
    ...(words ? [inFaces(words, tongue, { fontSize: 32, lineHeight: 1.2, flexShrink: 0 })] : []),
  ]
  const address = inFaces(
    host,
    { locale: 'en', dir: 'ltr' },
    {
      fontSize: 26,
      lineHeight: 1.2,
      color: colours.quiet,
      minWidth: 0,
      lineClamp: 1,
      overflowWrap: 'anywhere',
      textOverflow: 'ellipsis',
    },
  )
  return {
    type: 'container',
    style: {
      ...row(tongue),
      justifyContent: 'space-between',
      gap: 32,
      width: WIDTH,
      marginTop: 'auto',
      paddingTop: 22,
      borderTop: `2px solid ${colours.rule}`,
    },
    children: [
      { type: 'container', style: { ...row(tongue), gap: 20, flexShrink: 0 }, children: told },
      address,
    ],
  }
}

/** The paper, with the campaign's ink as one rule across its head. */
export const sheet = (accent: string, children: Node[]): ContainerNode => ({
  type: 'container',
  style: {
    ...SIZE,
    display: 'flex',
    flexDirection: 'column',
    padding: '52px 72px 44px',
    backgroundColor: colours.paper,
    color: colours.ink,
  },
  children: [
    { type: 'container', style: { width: WIDTH, height: 10, backgroundColor: accent, flexShrink: 0 } },
    ...children,
  ],
})

/** Grey paper with a name in its middle. */
export const blankSheet = (name: string): ContainerNode => ({
  type: 'container',
  style: {
    ...SIZE,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: '#e7e4dd',
    color: colours.quiet,
  },
  children: [inFaces(name, { locale: 'en', dir: 'ltr' }, { fontSize: 64, fontWeight: 500 })],
})

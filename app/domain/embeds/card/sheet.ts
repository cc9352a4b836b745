import type { ContainerNode, Node } from '@takumi-rs/core'
import { colours, inFaces, WIDTH, type Tongue } from './settings.ts'

export const SIZE = { width: 1200, height: 630 }

const edges = { head: 52, foot: 44, rule: 10 }
// At least so much stays white above the foot.
const WHITE = 20

/** The height there is for the words between a kicker and a foot of these heights, all in pixels. */
export const roomBetween = (kicker: number, foot: number) =>
  SIZE.height - edges.head - edges.rule - kicker - WHITE - foot - edges.foot

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
    padding: `${edges.head}px 72px ${edges.foot}px`,
    backgroundColor: colours.paper,
    color: colours.ink,
  },
  children: [
    {
      type: 'container',
      style: { width: WIDTH, height: edges.rule, backgroundColor: accent, flexShrink: 0 },
    },
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

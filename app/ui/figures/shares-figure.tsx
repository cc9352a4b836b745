import { Bars, type Row } from './bars.tsx'
import { Figure } from './figure.tsx'
import { shareWords } from './share-words.ts'
import { useSite } from '../site.tsx'

export type Shares = {
  named: { key: string; label: string; standing: number }[]
  others: number
  unsaid: number
}

type Props = Shares & {
  title: string
  says: string
  csv?: string
  /** Heads the first column of the table. */
  what: string
  /** How an answer is called; people chose the words of their own. */
  nameOf: (label: string) => string
  own: boolean
  /** Everybody who is not drawn under a name, and everybody who has none in the table either. */
  rest: { drawn: string; listed: string }
}

const MOST_BARS = 12

/** Who signed, by one answer of theirs: the commonest as bars, every one that may be named in the table. */
export function SharesFigure({ title, says, csv, what, nameOf, own, rest, ...shares }: Props) {
  const { say, intl } = useSite()
  const { named, others, unsaid } = shares
  const rows: Row[] = named.map(({ label, standing }) => ({ name: nameOf(label), own, standing }))
  const total = sum(rows) + others + unsaid
  const undrawn = rows.slice(MOST_BARS)
  const gathered = (name: string, standing: number): Row[] => (standing > 0 ? [{ name, standing }] : [])
  const silent = gathered(say('figures.unsaid'), unsaid)
  const table = {
    columns: [what, say('figures.standing'), say('figures.part')],
    rows: [...rows, ...gathered(rest.listed, others), ...silent].map(({ standing, ...answer }) => ({
      ...answer,
      cells: [intl.formatNumber(standing), shareWords(intl, standing, total)],
    })),
  }
  return (
    <Figure title={title} says={says} table={table} csv={csv}>
      <Bars
        rows={rows.slice(0, MOST_BARS)}
        rest={[...gathered(undrawn.length > 0 ? rest.drawn : rest.listed, sum(undrawn) + others), ...silent]}
        total={total}
      />
    </Figure>
  )
}

const sum = (rows: { standing: number }[]) => rows.reduce((total, { standing }) => total + standing, 0)

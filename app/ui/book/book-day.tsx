import { useSite } from '../site.tsx'

export type ShownOccasion = { what: string; day: string; days: number }

/** The day a book is made for, and how far away it is: in words from the server, right also without a script. */
export function BookDay({ occasion: { what, day, days } }: { occasion: ShownOccasion }) {
  const { say } = useSite()
  return (
    <section className="mt-10 border-t border-ink pt-5">
      {days >= 0 && (
        <p className="text-headline">
          {days === 0 ? say('theBook.today') : say('theBook.daysLeft', { days })}
        </p>
      )}
      <p className={days >= 0 ? 'mt-1' : undefined}>
        {say('theBook.madeFor', { occasion: `\u2068${what}\u2069`, at: new Date(`${day}T00:00:00Z`) })}
      </p>
    </section>
  )
}

import { useSite } from '../site.tsx'

/** Says that no form can be taken just now. The form that somebody sent is put where the empty element stands. */
export function BusyPage() {
  const { say, to } = useSite()
  return (
    <article className="max-w-[40rem] py-16">
      <h1 className="text-headline">{say('busy.title')}</h1>
      <p className="mt-5">{say('busy.about')}</p>
      <div data-kept="" />
      <p className="mt-10">
        <a href={to.home()}>{say('sorry.home')}</a>
      </p>
    </article>
  )
}

import { EmailField } from '../fields/email-field.tsx'
import { Field, TextField } from '../fields/field.tsx'
import { Names, type Named } from '../list/names.tsx'
import { useSite } from '../site.tsx'

type Props = {
  campaign: { slug: string; title: string }
  named: Named | null
  reported: boolean
  refused?: { faults: Partial<Record<'words' | 'contact', string>>; typed: Record<string, string> }
}

/** For whoever finds a name of theirs on the list that they did not sign: with the mailbox at once, or with a statement. */
export function NotMePage({ campaign, named, reported, refused }: Props) {
  const { say, to } = useSite()
  const { slug, title } = campaign
  return (
    <article className="max-w-[38rem] py-10">
      <p className="kicker">
        <a href={to.campaign(slug)}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline">{say('review.notMe.title')}</h1>
      {reported && (
        <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
          {say('review.notMe.thanks')}
        </p>
      )}
      {!reported && named === null && <p className="mt-4">{say('review.notMe.gone')}</p>}
      {!reported && named && (
        <>
          <p className="mt-4">{say('review.notMe.name')}</p>
          <Names names={[named]} large />
          <section className="mt-8" aria-labelledby="by-code">
            <h2 id="by-code" className="text-title font-semibold">
              {say('review.notMe.code.title')}
            </h2>
            <p className="mt-2">{say('review.notMe.code.body')}</p>
            <form method="post" action={to.visit()} noValidate className="mt-4 space-y-4">
              <EmailField label={say('form.email')} hint={say('me.askHint')} />
              <button type="submit" className="press press-quiet">
                {say('me.send')}
              </button>
            </form>
          </section>
          <section className="mt-10 border-t border-rule pt-6" aria-labelledby="by-words">
            <h2 id="by-words" className="text-title font-semibold">
              {say('review.notMe.words.title')}
            </h2>
            <p className="mt-2">{say('review.notMe.words.body')}</p>
            <form method="post" action={to.notMe(slug, named.id)} noValidate className="mt-4 space-y-4">
              <Field name="words" label={say('review.notMe.words.label')} fault={refused?.faults.words}>
                {(tied) => (
                  <textarea
                    className="field"
                    rows={4}
                    maxLength={1000}
                    dir="auto"
                    defaultValue={refused?.typed.words}
                    {...tied}
                  />
                )}
              </Field>
              <TextField
                name="contact"
                label={say('form.optional', { label: say('review.notMe.contact') })}
                hint={say('review.notMe.contactHint')}
                defaultValue={refused?.typed.contact}
                fault={refused?.faults.contact}
                autoComplete="email"
              />
              <button type="submit" className="press">
                {say('review.notMe.send')}
              </button>
            </form>
          </section>
        </>
      )}
      <p className="mt-8">
        <a href={to.signatories(slug)}>{say('names.all')}</a>
      </p>
    </article>
  )
}

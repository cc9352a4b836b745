import type { ShowingFaults } from '#signatures'
import { FaultSummary } from '../fault-summary.tsx'
import { TextField } from '../fields/field.tsx'
import { kindLabel } from '../kind-names.ts'
import { Questions } from '../questions/questions.tsx'
import type { MyShown } from './my-shown.ts'
import { ListingChoice, OptionalFields } from '../fields/showing-fields.tsx'
import { useSite } from '../site.tsx'

type Props = { signature: MyShown; refused?: { faults: ShowingFaults; typed: Record<string, string> } }

/** Changing how one's own signature is shown. The words signed and the count stay as they are. */
export function AmendPage({ signature, refused }: Props) {
  const { say, to } = useSite()
  const { id, kind, title, fields, questions, name, occupation, affiliation, country, listing } = signature
  const typed: Record<string, string> = refused?.typed ?? {
    name,
    occupation,
    affiliation,
    country,
    listing,
    ...answered(signature),
  }
  const faults = refused?.faults ?? {}
  return (
    <article className="max-w-[36rem] py-10">
      <p className="kicker">
        <bdi>{title}</bdi>
      </p>
      <h1 className="mt-2 text-headline">{say('me.change')}</h1>
      <p className="mt-3">{say('me.changeBody')}</p>
      <form method="post" action={to.amend(id)} noValidate className="mt-6 space-y-5">
        <FaultSummary faults={faults} questions={questions} />
        <TextField
          name="name"
          label={say(kindLabel(kind).name)}
          defaultValue={typed.name}
          fault={faults.name}
          autoComplete="name"
          required
          dir="auto"
        />
        <OptionalFields
          fields={fields}
          typed={typed}
          faults={faults}
          occupation={kindLabel(kind).occupation}
        />
        <ListingChoice typed={typed.listing} fault={faults.listing} />
        <Questions questions={questions} typed={typed} faults={faults} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="submit" className="press">
            {say('me.save')}
          </button>
          <a href={to.mine()}>{say('me.back')}</a>
        </div>
      </form>
    </article>
  )
}

/** What was answered, as the form would send it. */
const answered = ({ questions, answers }: MyShown): Record<string, string> =>
  Object.fromEntries(
    questions.map(({ id, kind }) => {
      const answer = answers[id] ?? ''
      return [`q-${id}`, kind === 'consent' && answer ? 'on' : answer]
    }),
  )

import type { Step } from '#drafts'
import { useSite } from '../../site.tsx'
import { FaultWords, type ShownFault } from './entry.tsx'

export type PlacedFault = ShownFault & { step: Step }

type FaultsProps = { title: string; slug: string; several: boolean; faults: PlacedFault[] }

/** Sentences about what is missing, wrong or odd, each leading to its place. */
export function Faults({ title, slug, several, faults }: FaultsProps) {
  const { to } = useSite()
  return (
    <section className="mt-6">
      <h2 className="text-title font-semibold">{title}</h2>
      <ul className="mt-2">
        {faults.map((fault) => {
          const beside = fault.locale && fault.step === 'words' ? `?beside=${fault.locale}` : ''
          return (
            <li key={`${fault.field} ${fault.code}`} className="border-b border-rule py-2">
              <a href={`${to.deskCampaign(slug, `/edit/${fault.step}${beside}`)}#${fault.field}`}>
                <FaultWords fault={fault} several={several} />
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import type { ShownLook } from './look-stands.tsx'
import type { DeskCampaign } from './news-desk.tsx'
import type { ShownSending } from './sending-figures.tsx'
import type { CameOfTest } from './ask-test-form.tsx'

/** Why a sending was not begun. */
export type Refusal =
  { because: 'sure' } | { because: 'enough'; nextAt: string } | { because: 'links'; hosts: string[] }

export type SendPageProps = {
  campaign: DeskCampaign
  /** Published under a number, or the offer of a version of the words. */
  update: {
    id: string
    number: number | null
    offers: number | null
    title: string
    locale: string
    hidden: boolean
  }
  maySend: boolean
  sending: ShownSending | null
  /** Before it is begun: how many it would go to, and from when on it may. */
  dry: { recipients: number; atLeast: boolean; nextAt: string | null } | null
  /** Of a new team’s update: how it stands with the look at it, and who will look once it is to be sent. */
  look: ShownLook | null
  looker: 'operator' | 'another-owner' | null
  test?: CameOfTest
  done?: 'published' | 'hidden' | 'shown'
  refusal?: Refusal
}

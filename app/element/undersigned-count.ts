import { draw } from './draw.ts'
import { fill } from './fill.ts'
import { fitFrames, tellHeight } from './fit-frame.ts'
import { follow } from './follow.ts'

const CAMPAIGN = /^https?:\/\/[^/?#]+\/c\/[a-z0-9-]{1,80}/

/**
 * `<undersigned-count campaign="https://HOST/c/SLUG">`: the number of a campaign on any page, moving as people sign.
 * `lang`, `theme`, `size`, `goal` and `sign` choose how it looks. What stands inside is shown until there is a number, and
 * for good where a page's policy keeps us out; when it has places of its own ([data-count]), only those are written.
 */
class UndersignedCount extends HTMLElement {
  static observedAttributes = ['campaign', 'lang', 'size', 'goal', 'sign']
  #root?: ShadowRoot
  #leave?: () => void

  connectedCallback(): void {
    const campaign = CAMPAIGN.exec(this.getAttribute('campaign') ?? '')?.[0]
    if (!campaign) return
    const lang = this.closest<HTMLElement>('[lang]')?.lang ?? ''
    let drawn: ParentNode | undefined = this.querySelector('[data-count]') ? this : undefined
    this.#leave = follow(`${campaign}/count.json?lang=${lang}`, (news) => {
      if (!drawn) {
        drawn = this.#root ??= this.attachShadow({ __proto__: null, mode: 'closed' } as ShadowRootInit)
        draw(this.#root, campaign, news, (name) => this.getAttribute(name))
      }
      fill(drawn, news)
    })
  }

  disconnectedCallback(): void {
    this.#leave?.()
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return
    this.disconnectedCallback()
    this.connectedCallback()
  }
}

if (!customElements.get('undersigned-count')) customElements.define('undersigned-count', UndersignedCount)
tellHeight()
fitFrames(new URL(import.meta.url).origin)

import type { Say } from '#i18n/speak.ts'
import type { Block } from './render-blocks.ts'

/** What every email needs to know about its sender and its reader. */
export type Letterhead = {
  say: Say
  locale: string
  /** Where this copy of the platform lives, such as `sign.example.org`. */
  host: string
  /** Who runs it and where they can be written to. */
  operator: string
  /** The link behind “no more email from us”. Opening it changes nothing; pressing there does. */
  blockLink: string
}

/** How every email ends: who wrote, and how to make it stop. */
export function footing({ say, host, operator, blockLink }: Letterhead): Block[] {
  return [
    { block: 'small', text: say('email.sender', { host, operator }) },
    { block: 'link', text: say('email.block'), href: blockLink },
  ]
}

import { z } from 'zod'
import { sayAnswers } from '#questions'
import { unveil, veil } from '#secrets'
import { listSignatories as listNames } from '#signatures'
import type { Db } from '#db/connection.ts'
import { campaignOr404 } from '../campaign/campaign-or-404.ts'
import { apiAddresses } from './addresses.ts'
import { endpoint } from './endpoint.ts'
import { after, words } from './parameters.ts'
import { signatoriesAnswer } from './schemas.ts'

/** The public list of a campaign's names. */
export const listSignatories = endpoint({
  id: 'listSignatories',
  path: '/campaigns/{slug}/signatories',
  summary: 'The public list of names',
  description:
    'Those who wished to be shown, as they describe themselves: newest first, or alphabetical where words are sought; a hundred a page. Who asked to be counted without a name is not among them, so the list may be shorter than the count.',
  query: z.object({
    q: words.optional().meta({
      description: 'Words; each begins a word of the name, occupation or affiliation, whatever the accents.',
      examples: ['ada'],
    }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .meta({ description: 'ISO 3166-1 alpha-2.', examples: ['NG'] }),
    version: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .optional()
      .meta({ description: 'Only who signed the words of this number.', examples: ['1'] }),
    after: after(z.string().regex(/^[\w-]{22}$/)),
  }),
  answer: signatoriesAnswer,
  names: true,
  async read({ db, reading, keys, site, slug, query }) {
    const { id: campaignId, questions } = await campaignOr404(db, slug, '')
    const from = unveil(keys, query.after)
    const version = query.version === undefined ? undefined : Number(query.version)
    const list = (db: Db) => listNames(db, { campaignId, ...query, version, after: from })
    // The first page is kept for everybody, so it is read where nothing is late.
    const isKept = Object.values(query).every((asked) => asked === undefined)
    const { signatories, next } = await (isKept ? list(db) : reading(list))
    const address = (asked: typeof query) => apiAddresses(site.url).signatories(slug, asked)
    return {
      data: signatories.map(({ answers, ...signatory }) => ({
        ...signatory,
        id: veil(keys, signatory.id),
        answers: sayAnswers(questions, answers).map(({ label, answer }) => ({
          question: label,
          answer: answer ?? '',
        })),
      })),
      links: { self: address(query), next: next && address({ ...query, after: veil(keys, next) }) },
    }
  },
})

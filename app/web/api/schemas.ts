import { z } from 'zod'

/** The shapes that have a name in the OpenAPI document. */
export const named = z.registry<{ id: string }>()

const moment = z.iso.datetime().meta({ examples: ['2026-11-22T01:02:03.456Z'] })
const address = z.url()
const whole = z.int().min(0)

/** What a list says of a campaign. */
export const campaignInBrief = z
  .object({
    slug: z.string().meta({ description: 'Names the campaign for ever.', examples: ['ask-first'] }),
    kind: z.enum(['statement', 'album', 'book']),
    state: z.enum(['scheduled', 'open', 'closed']).describe('Whether it takes names now, or when asked.'),
    organiser: z.string().meta({ examples: ['Friends of Lime Street'] }),
    title: z.string().meta({ examples: ['Ask first'] }),
    context: z.string().describe('Whom it is addressed to, and why.'),
    language: z.string().meta({ description: 'Of title, context and text (BCP 47).', examples: ['en'] }),
    languages: z
      .array(z.string())
      .meta({ description: "All it exists in, the campaign's own first.", examples: [['en', 'fr']] }),
    goal: whole.nullable().describe('The next number the campaign hopes to reach.'),
    count: whole.meta({
      description: 'Signatures that stand: each confirmed by a code sent to a mailbox, none withdrawn since.',
      examples: [11_500],
    }),
    asOf: moment.describe('When that count was true.'),
    opensAt: moment,
    closesAt: moment.nullable(),
    url: address.describe('Its page, for people.'),
    api: address.describe('More of it, here.'),
  })
  .register(named, { id: 'CampaignInBrief' })

const statement = z
  .object({
    text: z.string().describe('The exact words (CommonMark) that people sign.'),
    version: z.int().min(1).describe('Other words are another version; a signature stays with its own.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('The fingerprint of this version in all its languages together.'),
    publishedAt: moment,
  })
  .register(named, { id: 'Statement' })

const version = z
  .object({
    number: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    publishedAt: moment,
    count: whole.describe('Signatures that stand under these very words.'),
    statement: address.describe('These exact words as plain text.'),
  })
  .register(named, { id: 'Version' })

/** A campaign, as its page shows it. */
export const campaign = campaignInBrief
  .omit({ api: true })
  .extend({
    statement,
    versions: z
      .array(version)
      .describe(
        'Every version of the words, the first one first. Their counts add up to the count when both are read at once.',
      ),
  })
  .register(named, { id: 'Campaign' })

/** Somebody on the public list, as they describe themselves. */
export const signatory = z
  .object({
    id: z.string().meta({
      description: 'Names this signature for as long as it stands.',
      examples: ['q3ZlGx0b5Kc1hT8sUe2yNw'],
    }),
    name: z.string().meta({ examples: ['Ada Oyelaran'] }),
    occupation: z
      .string()
      .describe('Empty where not said.')
      .meta({ examples: ['Bus driver'] }),
    affiliation: z
      .string()
      .describe('Empty where not said.')
      .meta({ examples: ['Lime Street Depot'] }),
    country: z
      .string()
      .regex(/^([A-Z]{2})?$/)
      .meta({ description: 'ISO 3166-1 alpha-2; empty where not said.', examples: ['NG'] }),
    version: z
      .int()
      .min(1)
      .meta({ description: 'The number of the words that this person signed.', examples: [1] }),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })).meta({
      description:
        'What they answered to the campaign’s public questions, in the campaign’s own language; empty where nothing was asked or said.',
      examples: [[{ question: 'Why do you sign?', answer: 'I walk there every day' }]],
    }),
  })
  .register(named, { id: 'Signatory' })

/** What happened in one hour or day. */
export const historyStep = z
  .object({
    from: moment.describe('When the hour or day began (UTC).'),
    signed: whole,
    removed: whole.describe('Withdrawn or struck.'),
    count: whole.describe('Signatures that stood at the end of it.'),
  })
  .register(named, { id: 'HistoryStep' })

const stale = z
  .literal(true)
  .optional()
  .describe('There while our database is away: these are the last known numbers, and when they were true.')

/** A page of something, and where the next one is. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    links: z.object({ self: address, next: address.nullable().describe('Null on the last page.') }),
    stale,
  })

/** One campaign, and the addresses of what else there is of it. */
export const campaignAnswer = z
  .object({
    data: campaign,
    links: z.object({
      self: address,
      signatories: address,
      history: address,
      count: address.describe('Only the number, as small as can be.'),
      countEvents: address.describe('Server-Sent Events: the number whenever it changes.'),
      statement: address.describe('The exact words as plain text.'),
    }),
    stale,
  })
  .register(named, { id: 'CampaignAnswer' })

export const campaignsAnswer = pageOf(campaignInBrief).register(named, { id: 'CampaignsAnswer' })
export const signatoriesAnswer = pageOf(signatory).register(named, { id: 'SignatoriesAnswer' })
export const historyAnswer = pageOf(historyStep).register(named, { id: 'HistoryAnswer' })

/** What went wrong (RFC 9457 §3.1). */
export const problem = z
  .object({
    type: z.literal('about:blank').describe('The status says it all (RFC 9457 §4.2.1).'),
    title: z.string().meta({ examples: ['Not Found'] }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ examples: ['There is no such campaign.'] }),
    instance: z.string().describe('Names this one request; tell it to whoever runs the site.'),
  })
  .register(named, { id: 'Problem' })

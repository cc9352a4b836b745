import { z } from 'zod'

/** The words of a search, cut where the list on the page cuts them. */
export const words = z.string().max(200)

/** The language of title, context and text; the campaign's own where its words do not exist in it. */
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
  .optional()
  .meta({
    description: "A language the words exist in (BCP 47). Otherwise, and usually, the campaign's own.",
    examples: ['fr'],
  })

/** What `links.next` carries. */
export const after = <Shape extends z.ZodType>(shape: Shape) =>
  shape.optional().meta({ description: 'Where the page before ended. Follow `links.next` instead.' })

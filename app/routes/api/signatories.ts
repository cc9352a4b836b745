import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { listSignatories } from '#web/api/list-signatories.ts'

/**
 * The names of a campaign that anybody may see, for programs, a hundred a page (see `listSignatories`); 404 and 410
 * as for the campaign.
 */
export const loader = (args: LoaderFunctionArgs) => answerRead(args, listSignatories)

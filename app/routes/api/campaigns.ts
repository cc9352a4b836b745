import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { listCampaigns } from '#web/api/list-campaigns.ts'

/** Every campaign that anybody may see, for programs, a hundred a page (see `listCampaigns`). */
export const loader = (args: LoaderFunctionArgs) => answerRead(args, listCampaigns)

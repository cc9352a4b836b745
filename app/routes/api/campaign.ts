import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { showCampaign } from '#web/api/show-campaign.ts'

/**
 * One campaign for programs, with its words and its newest number; 404 where there is none, 410 where it was
 * withdrawn (see `showCampaign`).
 */
export const loader = (args: LoaderFunctionArgs) => answerRead(args, showCampaign)

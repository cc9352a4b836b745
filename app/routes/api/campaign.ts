import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { showCampaign } from '#web/api/show-campaign.ts'

export const loader = (args: LoaderFunctionArgs) => answerRead(args, showCampaign)

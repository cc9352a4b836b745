import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { showHistory } from '#web/api/show-history.ts'

/**
 * How a campaign’s number came about, for programs, by the hour or the day (see `showHistory`); 404 and 410 as for
 * the campaign.
 */
export const loader = (args: LoaderFunctionArgs) => answerRead(args, showHistory)

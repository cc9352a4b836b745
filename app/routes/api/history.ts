import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { showHistory } from '#web/api/show-history.ts'

export const loader = (args: LoaderFunctionArgs) => answerRead(args, showHistory)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerRead } from '#web/api/answer-read.ts'
import { listSignatories } from '#web/api/list-signatories.ts'

export const loader = (args: LoaderFunctionArgs) => answerRead(args, listSignatories)

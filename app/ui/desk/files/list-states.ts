import type { MessageId } from '#i18n/speak.ts'

/** What a list of invitations is at. */
export const listStates = {
  checked: 'files.invite.checked',
  sending: 'files.invite.sending',
  stopped: 'files.invite.stopped',
  done: 'files.invite.done',
} as const satisfies Record<string, MessageId>

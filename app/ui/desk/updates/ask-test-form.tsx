import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

/** What came of asking for a test email. */
export type CameOfTest = keyof typeof words

const words = {
  asked: 'updates.test.asked',
  'not-ready': 'updates.test.notReady',
  'too-often': 'updates.test.tooOften',
} as const satisfies Record<string, MessageId>

/** The update as an email to oneself. */
export function AskTestForm({ action, test }: { action: string; test?: CameOfTest }) {
  const { say } = useSite()
  return (
    <form method="post" action={action} className="mt-5">
      <button type="submit" name="do" value="test" className="press press-quiet">
        {say('updates.test.now')}
      </button>
      {test && (
        <p role="status" className="mt-3 text-note">
          {say(words[test])}
        </p>
      )}
    </form>
  )
}

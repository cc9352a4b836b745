import type { Fields } from '#drafts'
import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { FormStep } from './form-step.tsx'
import { KindStep } from './kind-step.tsx'
import { LookStep } from './look-step.tsx'
import { SaveStatus } from './save-status.tsx'
import { stepNames, StepsNav } from './steps-nav.tsx'
import { WordmarkForm } from './wordmark-form.tsx'
import type { StepProps } from './step-props.ts'
import { WordsStep } from './words-step.tsx'

type Props = StepProps & {
  tooLong?: string
  /** What is saved of the fields that were refused, for the script that saves. */
  saved?: Fields
  refused?: boolean
}

/** One step of making a campaign: a plain form that is saved by its button, and by a script while somebody types. */
export function StepPage(props: Props) {
  const { say, to } = useSite()
  const { step, shown, revision, faults, tooLong, refused } = props
  const { slug, title } = shown
  const here = `/edit/${step}${props.beside ? `?beside=${props.beside}` : ''}`
  const published = props.phase !== 'draft'
  const open = faults.filter(({ severity }) => severity !== 'odd')
  const Pieces = { kind: KindStep, words: WordsStep, look: LookStep, form: FormStep }[step]
  return (
    <Desk
      campaign={{ slug, title: title || say('launch.untitled') }}
      here="edit"
      title={say(stepNames[step])}
    >
      <StepsNav slug={slug} here={step} published={published} />
      {published && step === 'words' && <p className="mt-5 max-w-[44rem]">{say('change.hashed')}</p>}
      {published && step === 'look' && <p className="mt-5 max-w-[38rem]">{say('change.now')}</p>}
      {(tooLong || (refused && open.length > 0)) && (
        <p role="alert" tabIndex={-1} data-focus="" className="mt-5 border-s-4 border-wrong ps-4">
          {tooLong ? (
            <a href={`#${tooLong}`}>{say('launch.tooLong')}</a>
          ) : (
            <a href={`#${open[0]!.field}`}>{say('launch.refused', { count: open.length })}</a>
          )}
        </p>
      )}
      <form
        method="post"
        action={to.deskCampaign(slug, here)}
        noValidate
        data-autosave={to.deskCampaign(slug, '/edit/save')}
        data-kept={`${slug} ${step}`}
        data-saved={props.saved && JSON.stringify(props.saved)}
        className="mt-6"
      >
        <input type="hidden" name="_revision" value={revision} />
        {/* What the Enter key presses is the first button of a form. */}
        <button type="submit" name="_then" value="next" hidden>
          {say('launch.saveAndContinue')}
        </button>
        <Pieces {...props} />
        <div className="no-print sticky bottom-0 mt-8 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-rule bg-paper py-3">
          <button type="submit" name="_then" value="next" className="press">
            {say('launch.saveAndContinue')}
          </button>
          <button type="submit" name="_then" value="stay" className="press-link">
            {say('launch.save')}
          </button>
          <SaveStatus savedAt={props.savedAt} here={`/organise/c/${slug}${here}`} />
        </div>
      </form>
      {step === 'look' && <WordmarkForm slug={slug} wordmark={props.wordmark} fault={props.wordmarkFault} />}
      <script type="module" src="/desk/autosave.js" />
    </Desk>
  )
}

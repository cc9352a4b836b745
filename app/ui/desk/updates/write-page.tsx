import { localeNames, locales } from '#i18n/locales.ts'
import { Field } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { NewsDesk, type DeskCampaign } from './news-desk.tsx'
import { NewsFaults, newsFault } from './news-faults.tsx'

type Draft = { title: string; body: string; locale: string }

type Props = {
  campaign: DeskCampaign
  update: Draft & { id: string; draftNumber: number; savedAt: string }
  saved: boolean
  refused?: {
    typed: Record<string, string>
    faults?: Record<string, string | undefined>
    theirs?: Draft & { draftNumber: number; who: string | null }
  }
}

/** Writing an update. Saved by pressing a button and, with the script, by itself. */
export function WritePage({ campaign, update, saved, refused }: Props) {
  const { say, to } = useSite()
  const path = `/updates/${update.id}`
  const typed = { ...update, ...refused?.typed } as Draft
  const { faults = {}, theirs } = refused ?? {}
  return (
    <NewsDesk campaign={campaign} corner="news" title={say('updates.write')}>
      <script type="module" src="/desk/keep-draft.js" />
      <NewsFaults faults={faults} />
      {theirs && <Theirs theirs={theirs} />}
      <form
        method="post"
        action={to.deskCampaign(campaign.slug, path)}
        noValidate
        className="mt-6 max-w-[44rem] space-y-5"
        data-keep={to.deskCampaign(campaign.slug, `${path}/keep`)}
        data-unkept={say('updates.unkept')}
        data-refused={refused && (theirs ? 'theirs' : 'words')}
      >
        <input type="hidden" name="draftNumber" value={theirs?.draftNumber ?? update.draftNumber} />
        <Field name="title" label={say('updates.field.title')} {...told(faults, 'title')}>
          {(tied) => (
            <input className="field" dir="auto" defaultValue={typed.title} maxLength={1_000} {...tied} />
          )}
        </Field>
        <Field name="locale" label={say('updates.field.language')}>
          {(tied) => (
            <select className="field" defaultValue={typed.locale} {...tied}>
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {localeNames[locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="body"
          label={say('updates.field.body')}
          hint={say('updates.field.bodyHint')}
          {...told(faults, 'body')}
        >
          {(tied) => (
            <textarea
              className="field leading-relaxed"
              dir="auto"
              rows={16}
              defaultValue={typed.body}
              {...tied}
            />
          )}
        </Field>
        <p className="hint">
          <span data-kept="">
            {saved && !refused && say('updates.saved', { at: new Date(update.savedAt) })}
          </span>
          <span role="status" data-trouble="" />
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <button type="submit" name="next" value="preview" className="press">
            {say('updates.preview')}
          </button>
          <button type="submit" className="press press-quiet">
            {say('updates.save')}
          </button>
        </div>
      </form>
      <Discard action={to.deskCampaign(campaign.slug, path)} />
    </NewsDesk>
  )
}

const told = (faults: Record<string, string | undefined>, field: string) => {
  const fault = faults[field]
  return fault ? { fault, sentence: newsFault(field, fault) } : {}
}

/** What somebody else saved meanwhile: the later one reads it and chooses. */
function Theirs({ theirs }: { theirs: NonNullable<NonNullable<Props['refused']>['theirs']> }) {
  const { say } = useSite()
  return (
    <section
      role="alert"
      tabIndex={-1}
      data-focus=""
      className="mt-5 max-w-[44rem] border-s-4 border-wrong ps-4"
    >
      <h2 className="font-semibold">
        {theirs.who
          ? say('updates.meanwhile', { who: `\u2068${theirs.who}\u2069` })
          : say('updates.meanwhileSomebody')}
      </h2>
      <p className="mt-1 text-note">{say('updates.meanwhileBody')}</p>
      <p className="mt-4 font-semibold" lang={theirs.locale}>
        <bdi>{theirs.title || say('updates.untitled')}</bdi>
      </p>
      <p className="mt-1 whitespace-pre-wrap wrap-anywhere" lang={theirs.locale} dir="auto">
        {theirs.body}
      </p>
    </section>
  )
}

function Discard({ action }: { action: string }) {
  const { say } = useSite()
  return (
    <details className="mt-10 max-w-[44rem] border-t border-rule pt-4">
      <summary className="cursor-pointer text-note">{say('updates.discard')}</summary>
      <form method="post" action={action} className="mt-3">
        <p className="text-note">{say('updates.discardBody')}</p>
        <button type="submit" name="do" value="discard" className="press press-quiet mt-3">
          {say('updates.discardNow')}
        </button>
      </form>
    </details>
  )
}

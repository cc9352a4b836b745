import type { AlbumFault, AlbumFields, SentenceMatch } from '#works'
import type { MessageId } from '#i18n/speak.ts'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { AlbumLine } from './album-field.tsx'
import { AlbumRooms } from './album-rooms.tsx'
import { CoverForm } from './cover-form.tsx'
import { SentencePart } from './sentence-part.tsx'
import { TrackPart } from './track-part.tsx'

type Props = {
  campaign: { slug: string; title: string }
  mayMake: boolean
  fields: AlbumFields
  tracks: number
  revision: number
  faults: AlbumFault[]
  sentence: SentenceMatch
  lost: number[]
  waiting: number
  coverFault: string | null
  saved: boolean
}

const lines = [
  ['title', 'album.field.title'],
  ['artist', 'album.field.artist'],
  ['label', 'album.field.label'],
  ['catalogueNumber', 'album.field.catalogueNumber'],
  ['upc', 'album.field.upc'],
  ['rights', 'album.field.rights'],
] as const satisfies readonly (readonly [string, MessageId])[]

/** The record in the making: a plain form that is saved whole. Its script only lets the sentence light up while titles are typed. */
export function AlbumPage(props: Props) {
  const { campaign, mayMake, fields, tracks, revision, faults, sentence, lost, saved } = props
  const { say, to, intl } = useSite()
  const { slug } = campaign
  const here = to.deskCampaign(slug, '/album')
  return (
    <Desk campaign={campaign} here="work" title={say('kind.album')}>
      <AlbumRooms slug={slug} here="album" waiting={props.waiting} />
      <p className="mt-5 max-w-[44rem] text-quiet">{say('album.teach')}</p>
      {saved && (
        <p role="status" className="mt-4 border-s-4 border-accent ps-4">
          {say('album.saved')}
        </p>
      )}
      {lost.length > 0 && (
        <p className="mt-4 max-w-[44rem] border-s-4 border-wrong ps-4">
          {say('album.lost', { count: lost.length, tracks: intl.formatList(lost.map(String)) })}
        </p>
      )}
      {faults.length > 0 && (
        <p className="mt-4 max-w-[44rem] border-s-4 border-field ps-4">
          {say('album.open', { count: faults.length })}
        </p>
      )}
      <form method="post" action={here} noValidate className="mt-8">
        <script type="module" src="/desk/album.js" />
        <fieldset disabled={!mayMake}>
          <legend className="sr-only">{say('kind.album')}</legend>
          <input type="hidden" name="_revision" value={revision} />
          {/* Enter in a field presses the first button of a form: it must be the one that only saves. */}
          <button
            type="submit"
            name="_then"
            value="save"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {say('album.save')}
          </button>
          <section aria-labelledby="record-title" className="border-t border-ink pt-5">
            <h2 id="record-title" className="text-title font-semibold">
              {say('album.record')}
            </h2>
            <div className="mt-4 grid max-w-[58rem] gap-x-6 gap-y-4 sm:grid-cols-2">
              {lines.map(([name, label]) => (
                <AlbumLine
                  key={name}
                  name={name}
                  label={say(label)}
                  hint={name === 'rights' ? say('album.field.rightsHint') : undefined}
                  faults={faults}
                  defaultValue={fields[name]}
                />
              ))}
              {(['releaseDate', 'firstReleased'] as const).map((name) => (
                <AlbumLine
                  key={name}
                  type="date"
                  name={name}
                  label={say(`album.field.${name}`)}
                  faults={faults}
                  defaultValue={fields[name]}
                />
              ))}
            </div>
          </section>
          <SentencePart
            fields={fields}
            tracks={tracks}
            match={sentence}
            faults={faults}
            follow={to.deskCampaign(slug, '/album/sentence')}
          />
          <section aria-labelledby="tracks-title" className="mt-10">
            <h2 id="tracks-title" className="border-b border-ink pb-2 text-title font-semibold">
              {say('album.tracks')}
            </h2>
            {tracks > 0 && (
              <ol>
                {Array.from({ length: tracks }, (_, place) => (
                  <TrackPart key={place} place={place} tracks={tracks} fields={fields} faults={faults} />
                ))}
              </ol>
            )}
            <p className="mt-6 flex flex-wrap gap-x-6 gap-y-3">
              <button type="submit" name="_then" value="save" className="press">
                {say('album.save')}
              </button>
              <button type="submit" name="_then" value="add" className="press press-quiet">
                {say('album.add')}
              </button>
            </p>
          </section>
        </fieldset>
      </form>
      {mayMake && (
        <CoverForm
          slug={slug}
          cover={fields.cover}
          fault={props.coverFault}
          missing={faults.some(({ field }) => field === 'cover')}
        />
      )}
    </Desk>
  )
}

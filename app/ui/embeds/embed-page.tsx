import type { ReactNode } from 'react'
import type { Face } from '#embeds'
import type { MessageId } from '#i18n/speak.ts'
import { Code } from '../code.tsx'
import { EmbedWishes, type Choice, type Wishes } from './embed-wishes.tsx'
import { useSite } from '../site.tsx'

type Form = { code: string; policy?: string }
type Forms = {
  element: Form
  frame: Form & { src: string; height: number }
  badge: Form & { src: string; alt: string }
  json: Form
  oembed: Form
  own: Form
}

type Props = {
  campaigns: Choice[]
  shown?: { wishes: Wishes; face: Pick<Face, 'title' | 'slug' | 'spoken'>; campaign: string; forms: Forms }
  /** Addresses of the script: the one that never changes, and the one that is always the newest. */
  script: string
  newest: string
}

/** How to show a campaign's count on another page: choose, see, copy. */
export function EmbedPage({ campaigns, shown, script, newest }: Props) {
  const { say } = useSite()
  return (
    <article className="mx-auto max-w-[46rem] py-10">
      <h1 className="text-display">{say('embed.title')}</h1>
      <p className="mt-5 text-title">{say('embed.body')}</p>
      {shown ? (
        <>
          <EmbedWishes campaigns={campaigns} wishes={shown.wishes} />
          <FiveForms {...shown} />
        </>
      ) : (
        <p className="mt-8">{say('embed.none')}</p>
      )}
      <Promises newest={newest} />
      <script type="module" src={script} />
    </article>
  )
}

function FiveForms({ wishes, face, campaign, forms }: NonNullable<Props['shown']>) {
  const { element, frame, badge, json, oembed, own } = forms
  const { theme, size, goal, sign } = wishes
  return (
    <>
      <EmbedForm name="element" {...element}>
        <Ground theme={theme}>
          <undersigned-count
            campaign={campaign}
            lang={face.spoken}
            theme={theme}
            size={size}
            goal={goal ? undefined : 'off'}
            sign={sign ? undefined : 'off'}
          >
            <a href={campaign}>{face.title}</a>
          </undersigned-count>
        </Ground>
      </EmbedForm>
      <EmbedForm name="frame" {...frame}>
        <iframe src={frame.src} title={face.title} width="100%" height={frame.height} className="border-0" />
      </EmbedForm>
      <EmbedForm name="badge" {...badge}>
        <img src={badge.src} alt={badge.alt} className="max-w-full" />
      </EmbedForm>
      <EmbedForm name="json" {...json} />
      <EmbedForm name="oembed" {...oembed} />
      <EmbedForm name="own" {...own} />
    </>
  )
}

type EmbedFormProps = Form & { name: keyof Forms; children?: ReactNode }

function EmbedForm({ name, code, policy, children }: EmbedFormProps) {
  const { say } = useSite()
  const title = say(titles[name])
  return (
    <section className="mt-12 border-t border-rule pt-6" aria-labelledby={`embed-${name}`}>
      <h2 id={`embed-${name}`} className="text-headline">
        {title}
      </h2>
      <p className="mt-2">{say(bodies[name])}</p>
      {children && (
        <div className="mt-5" role="group" aria-label={`${title}: ${say('embed.preview')}`}>
          {children}
        </div>
      )}
      <div className="mt-4">
        <Code id={`embed-${name}-code`} label={`${title}: ${say('embed.code')}`} command>
          {code}
        </Code>
      </div>
      {policy && (
        <p className="hint mt-3">
          {say('embed.policy')}{' '}
          <code dir="ltr" className="break-words">
            {policy}
          </code>
        </p>
      )}
    </section>
  )
}

const titles = {
  element: 'embed.element.title',
  frame: 'embed.frame.title',
  badge: 'embed.badge.title',
  json: 'embed.json.title',
  oembed: 'embed.oembed.title',
  own: 'embed.own.title',
} as const satisfies Record<keyof Forms, MessageId>

const bodies = {
  element: 'embed.element.body',
  frame: 'embed.frame.body',
  badge: 'embed.badge.body',
  json: 'embed.json.body',
  oembed: 'embed.oembed.body',
  own: 'embed.own.body',
} as const satisfies Record<keyof Forms, MessageId>

/** Paper of the asked kind under a preview that brings none of its own. */
function Ground({ theme, children }: { theme: Wishes['theme']; children: ReactNode }) {
  return <div className={theme === 'auto' ? '' : `ground ground-${theme}`}>{children}</div>
}

function Promises({ newest }: { newest: string }) {
  const { say } = useSite()
  return (
    <section className="mt-12 border-t border-rule pt-6">
      <h2 className="text-headline">{say('embed.promise.title')}</h2>
      <ul className="mt-4 grid max-w-[38rem] gap-3">
        <li>{say('embed.promise.away')}</li>
        <li>{say('embed.promise.text')}</li>
        <li>{say('embed.promise.sign')}</li>
        <li>{say('embed.promise.version', { newest: `\u2068${newest}\u2069` })}</li>
        <li>{say('embed.promise.height')}</li>
      </ul>
    </section>
  )
}

import { Elsewhere } from './elsewhere.tsx'
import { shareEmail } from './share-links.ts'
import { CopyButton } from '../copy-button.tsx'
import { useSite } from '../site.tsx'

/** Passing a campaign on: its address to copy, plain links to where people talk, and a code for walls. */
export function Share({ slug, title }: { slug: string; title: string }) {
  const { say, to, url } = useSite()
  const address = `${url}${to.campaign(slug)}`
  return (
    <section aria-labelledby="share-title" className="no-print">
      <h2 id="share-title" className="text-headline">
        {say('share.title')}
      </h2>
      <p className="mt-2">
        <bdi dir="ltr" className="break-all select-all">
          {address}
        </bdi>
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-5">
        <a href={shareEmail(title, address)} className="py-1">
          {say('share.byEmail')}
        </a>
        <CopyButton text={address} label={say('share.copy')} copied={say('share.copied')} />
        <button type="button" className="press-link" hidden data-share={address} data-title={title}>
          {say('share.native')}
        </button>
      </p>
      <h3 className="kicker mt-5 font-semibold">{say('share.elsewhere')}</h3>
      <Elsewhere words={title} address={address} className="mt-1" />
      <details className="mt-4">
        <summary className="cursor-pointer py-1 text-note underline decoration-field underline-offset-[0.18em]">
          {say('share.code')}
        </summary>
        <img
          src={to.qr(slug)}
          alt={say('share.codeAlt')}
          width="200"
          height="200"
          loading="lazy"
          className="mt-3"
        />
        <p className="mt-2 text-note">
          <a href={to.qr(slug)} download={`${slug}.svg`}>
            {say('share.saveCode')}
          </a>
        </p>
      </details>
    </section>
  )
}

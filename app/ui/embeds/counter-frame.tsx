import { renderToStaticMarkup } from 'react-dom/server'
import type { Appearance, Face } from '#embeds'
import { directionOf } from '#i18n/locales.ts'
import { intlFor, sayIn } from '#i18n/speak.ts'
import sheet from './counter-frame.css?raw'

declare module 'react' {
  // eslint-disable-next-line typescript/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'undersigned-count': { campaign: string; lang?: string; children?: React.ReactNode } & Partial<
        Record<'theme' | 'size' | 'goal' | 'sign', string>
      >
    }
  }
}

type Props = { face: Face; appearance: Appearance; campaign: string; script: string }

/**
 * The counter as a page for a frame: whole without a script, and moving with the one of the custom element, which finds the
 * places for its words here. Every link leads out of the frame. Comes back with its inline styles, for a policy to name.
 */
export function counterFrame({ face, appearance, campaign, script }: Props): { html: string; css: string } {
  const css = `${sheet}:root{--a:light-dark(${face.accent.join()})}`
  const { spoken } = face
  const html = renderToStaticMarkup(
    <html lang={spoken} dir={directionOf(spoken)} data-theme={appearance.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{face.title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body className={appearance.size}>
        <main aria-label={face.title}>
          <undersigned-count campaign={campaign}>
            <Counter face={face} appearance={appearance} campaign={campaign} />
          </undersigned-count>
        </main>
        <script type="module" src={script} />
      </body>
    </html>,
  )
  return { html: `<!doctype html>${html}`, css }
}

function Counter({ face, appearance, campaign }: Omit<Props, 'script'>) {
  const { spoken, locale, count, goal, open, title, stale, asOf } = face
  const say = sayIn(spoken)
  const intl = intlFor(spoken)
  const full = appearance.size === 'full'
  const time = intl.formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <>
      <b data-count="">{intl.formatNumber(count)}</b>{' '}
      <span data-words="">{say('count.people', { count })}</span>{' '}
      {full && appearance.goal && goal && (
        <>
          <progress max={goal} value={Math.min(count, goal)} aria-label={say('count.goalLabel')} />
          <small data-goal="">
            {count < goal ? say('count.goal', { goal }) : say('count.goalReached', { goal })}
          </small>
        </>
      )}
      <h1 className={full ? undefined : 'unseen'}>
        <a href={campaign} target="_top" rel="noopener" lang={locale}>
          {title}
        </a>
      </h1>
      {open && appearance.sign && (
        <p>
          <a href={`${campaign}#sign`} target="_top" rel="noopener">
            {say('form.sign')}
          </a>
        </p>
      )}
      <small data-as-of="">{stale && say('count.asOf', { time })}</small>
    </>
  )
}

/** What stands in the frame of a campaign that is not there: one neutral sentence. */
export function emptyFrame(sentence: string, home: string): { html: string; css: string } {
  const css = sheet
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="robots" content="noindex" />
        <title>{sentence}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body className="compact">
        <main>
          <h1>
            <a href={home} target="_top" rel="noopener">
              {sentence}
            </a>
          </h1>
        </main>
      </body>
    </html>,
  )
  return { html: `<!doctype html>${html}`, css }
}

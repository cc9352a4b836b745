import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { TypedTexts } from './typed-texts.tsx'

type Props = { go: string; typed: Record<string, string> }

/** Somebody else published or discarded the draft while this was written: nothing can be saved, and nothing typed is lost. */
export function GonePage({ go, typed }: Props) {
  const { say } = useSite()
  return (
    <Desk title={say('launch.gone.title')}>
      <p role="alert" className="mt-4 max-w-[38rem]">
        {say('launch.gone.body')}
      </p>
      <p className="mt-6">
        <a href={go} className="press press-quiet">
          {say('launch.gone.go')}
        </a>
      </p>
      <TypedTexts typed={typed} />
    </Desk>
  )
}

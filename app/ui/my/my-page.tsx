import { AddressLine } from '../signing/address-line.tsx'
import { MyNotice, type Done } from './my-notice.tsx'
import { MySignatureItem } from './my-signature.tsx'
import type { MyShown } from './my-shown.ts'
import { StruckList, type ShownStruck } from './struck-list.tsx'
import { useSite } from '../site.tsx'

/** Everything a mailbox has signed, and everything its owner may do about it. */
export function MyPage({
  address,
  signatures,
  struck,
  done,
}: {
  address: string
  signatures: MyShown[]
  struck: ShownStruck[]
  done: Done | null
}) {
  const { say, to } = useSite()
  return (
    <article className="max-w-[46rem] py-10">
      <h1 className="text-headline">{say('me.title')}</h1>
      <p className="mt-3">
        {say('me.of')}
        <AddressLine address={address} />
      </p>
      {done && <MyNotice done={done} />}
      {signatures.length + struck.length === 0 && <p className="mt-8">{say('me.none')}</p>}
      {signatures.length > 0 && (
        <ul className="mt-8 border-t border-ink">
          {signatures.map((signature) => (
            <MySignatureItem key={signature.id} signature={signature} />
          ))}
        </ul>
      )}
      <StruckList struck={struck} />
      <div className="mt-8 flex flex-wrap items-start gap-x-6 gap-y-4">
        <a className="press press-quiet" href={to.download()} download="undersigned.json">
          {say('me.download')}
        </a>
        <form method="post" action={to.leave()}>
          <button type="submit" className="press press-quiet">
            {say('leave.now')}
          </button>
        </form>
      </div>
      <section className="mt-12 border-t border-rule pt-6">
        <h2 className="text-title font-semibold">{say('me.erase.title')}</h2>
        <p className="mt-2">{say('me.erase.body')}</p>
        <p className="mt-4">
          <a className="press press-quiet" href={to.erase()}>
            {say('me.erase.open')}
          </a>
        </p>
      </section>
    </article>
  )
}

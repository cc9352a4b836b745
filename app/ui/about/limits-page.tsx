import type { limits as numbers } from '#limits'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

/** Every limit and its value, straight from the numbers the code uses. */
export function LimitsPage({ limits }: { limits: typeof numbers }) {
  const { say, intl } = useSite()
  const { code, resend, codeEmails, wrongCodes, forms, pending, visit, closing, list, streams, reads } =
    limits
  const { exports: files, invitationLists, questions } = limits
  const { desk, invitations, enrolments, signIns, recovery, reports } = limits
  const minutes = (seconds: number) => say('limits.minutes', { minutes: seconds / 60 })
  const hours = (seconds: number) => say('limits.hours', { hours: seconds / 3600 })
  const seconds = (count: number) =>
    intl.formatNumber(count, { style: 'unit', unit: 'second', unitDisplay: 'long' })
  const megabytes = (bytes: number) =>
    intl.formatNumber(bytes / 2 ** 20, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })
  const rows: [MessageId, string][] = [
    ['limits.code.digits', intl.formatNumber(code.digits)],
    ['limits.code.tries', intl.formatNumber(code.tries)],
    ['limits.code.life', minutes(code.lifeSeconds)],
    ['limits.code.longest', minutes(code.longestLifeSeconds)],
    ['limits.resend', resend.waitSeconds.map((wait) => minutes(wait).replaceAll(' ', '\u00a0')).join(' · ')],
    ['limits.emails.campaign', intl.formatNumber(codeEmails.perCampaignAndDay)],
    ['limits.emails.day', intl.formatNumber(codeEmails.perDay)],
    ['limits.emails.week', intl.formatNumber(codeEmails.perWeek)],
    ['limits.wrong.address', intl.formatNumber(wrongCodes.perAddressAndDay)],
    ['limits.wrong.network', intl.formatNumber(wrongCodes.perNetworkAndHour)],
    ['limits.forms', intl.formatNumber(forms.perNetworkAndHour)],
    ['limits.neighbours', say('limits.neighbours.value', limits.neighbours)],
    ['limits.outbox.campaign', intl.formatNumber(limits.outbox.mostPerCampaign)],
    ['limits.outbox.all', intl.formatNumber(limits.outbox.most)],
    ['limits.outbox.pause', minutes(limits.mailPace.pauseSeconds)],
    ['review.limits.reports', intl.formatNumber(reports.perNetworkAndHour)],
    ['limits.pending', hours(pending.keptSeconds)],
    ['limits.visit', hours(visit.keptSeconds)],
    ['limits.grace', hours(closing.graceSeconds)],
    ['limits.list', intl.formatNumber(list.perPage)],
    ['album.limit.person', intl.formatNumber(limits.recordings.perPerson)],
    ['album.limit.campaign', intl.formatNumber(limits.recordings.perCampaign)],
    ['album.limit.coWriters', intl.formatNumber(limits.coWriters.mostAtOnce)],
    ['album.limit.length', minutes(limits.recordings.longestSeconds)],
    ['album.limit.size', megabytes(limits.recordings.mostBytes)],
    ['album.limit.deskSize', megabytes(limits.recordings.mostDeskBytes)],
    ['album.limit.cover', megabytes(limits.covers.mostBytes)],
    ['album.limit.receipt', megabytes(limits.receipts.mostBytes)],
    ['updates.limit', intl.formatNumber(limits.updates.perWeek)],
    ['theBook.limits.deadline', hours(limits.book.leastDeadlineSeconds)],
    ['theBook.limits.photo', megabytes(limits.book.mostPhotoBytes)],
    ['looks.limit', intl.formatNumber(limits.updates.firsts.updates)],
    ['looks.limitFrom', intl.formatNumber(limits.updates.firsts.lookedAtFrom)],
    ['review.limits.alone', intl.formatNumber(limits.review.mostAlone)],
    ['review.limits.bursts', intl.formatNumber(limits.bursts.holdAt)],
    ['busy.limit.waiting', intl.formatNumber(limits.gathering.waiting)],
    ['busy.limit.patience', seconds(limits.gathering.patienceSeconds)],
    ['limits.streams', intl.formatNumber(streams.perNetwork)],
    ['team.limit.life', hours(desk.invitationSeconds)],
    ['team.limit.team', intl.formatNumber(invitations.perTeamAndDay)],
    ['team.limit.mailbox', intl.formatNumber(invitations.perMailboxAndDay)],
    ['limits.files.alone', intl.formatNumber(files.aloneUpTo)],
    ['limits.files.link', minutes(files.linkSeconds)],
    ['limits.files.wish', hours(files.wishSeconds)],
    ['limits.lists.lines', intl.formatNumber(invitationLists.mostLines)],
    ['limits.lists.kept', hours(invitationLists.keptSeconds)],
    ['limits.questions', intl.formatNumber(questions.most)],
    ['limits.questions.letters', intl.formatNumber(questions.letters)],
    ['api.reads', intl.formatNumber(reads.perNetworkAndMinute)],
    ['account.limits.enrolments', intl.formatNumber(enrolments.perNetworkAndHour)],
    ['account.limits.enrolment', hours(desk.enrolmentSeconds)],
    ['account.limits.signIns', intl.formatNumber(signIns.perNetworkAndHour)],
    ['account.limits.challenge', minutes(desk.challengeSeconds)],
    ['account.limits.proven', minutes(desk.provenSeconds)],
    ['account.limits.recovery', intl.formatNumber(recovery.wrongPerAddressAndDay)],
    ['account.limits.idle', minutes(desk.idleSeconds)],
    ['account.limits.longest', hours(desk.longestSeconds)],
  ]
  return (
    <article className="max-w-[46rem] py-10">
      <h1 className="text-headline">{say('limits.title')}</h1>
      <p className="mt-4">{say('limits.body')}</p>
      <table className="mt-8 w-full border-t border-ink text-start">
        <thead className="sr-only">
          <tr>
            <th scope="col">{say('limits.what')}</th>
            <th scope="col">{say('limits.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, value]) => (
            <tr key={id} className="border-b border-rule align-baseline">
              <th scope="row" className="py-3 pe-4 text-start font-normal">
                {say(id)}
              </th>
              <td className="py-3 text-end font-semibold">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint mt-6">{say('limits.note')}</p>
    </article>
  )
}

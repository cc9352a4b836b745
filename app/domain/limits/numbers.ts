const SECOND = 1
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * Every limit and its value; times are in seconds. Two facts drive them. One code: five tries of a million is 1 in
 * 200,000. In bulk: forged signatures are about codes sent × tries ÷ 1,000,000, which only the sending limits bound.
 * The ceiling for a code in an email is 24 h (NIST SP 800-63A, enrolment codes).
 */
export const limits = {
  code: {
    digits: 6,
    tries: 5,
    lifeSeconds: 10 * MINUTE,
    longestLifeSeconds: 60 * MINUTE,
    slowMailboxSeconds: 3 * MINUTE,
    // After its life a code opens nothing, but says for so long how slow its provider is.
    lateSeconds: 60 * MINUTE,
  },
  // TRUST K-10, F04: half as fast after a 421 or 451 and not at all for a minute; then half an email a minute more with each
  // that is taken. A thousand a second is no limit any more.
  mailPace: { leastPerMinute: 6, freePerMinute: 60_000, pauseSeconds: 1 * MINUTE, gainPerEmail: 0.5 },
  // TRUST K-07 and F01: half an hour without a mail server at three hundred forms a second; about a gigabyte in all.
  outbox: { mostPerCampaign: 600_000, most: 1_000_000 },
  resend: { waitSeconds: [1 * MINUTE, 2 * MINUTE, 5 * MINUTE] },
  codeEmails: {
    perCampaignAndDay: 3,
    perDay: 5,
    perWeek: 12,
  },
  wrongCodes: {
    perAddressAndDay: 15,
    perNetworkAndHour: 30,
  },
  forms: { perNetworkAndHour: 60 },
  // All networks of one IPv6 /48 together have as much as so many of them. A mobile provider gives each of its phones a /64
  // out of one /48, and a campaign that the whole country hears of must not be refused.
  neighbours: { networks: 50 },
  /**
   * How one process gathers forms, and codes: so many in a transaction, two transactions at a time of either kind, and no more
   * than so many that wait. At the measured pace they wait for less than a second; nobody waits longer than `patienceSeconds` (TRUST F19).
   */
  gathering: { perTransaction: 100, atOnce: 2, waiting: 2_000, patienceSeconds: 2 },
  // TRUST C-08: a report with the email that it is about is some ten kilobytes.
  bounces: { mostBytes: 256 * 1024 },
  // As many as a page of the names room has.
  coWriters: { mostAtOnce: 100 },
  pending: { keptSeconds: 1 * DAY },
  visit: { keptSeconds: 1 * HOUR },
  desk: {
    idleSeconds: 30 * MINUTE,
    longestSeconds: 12 * HOUR,
    enrolmentSeconds: 1 * HOUR,
    invitationSeconds: 2 * DAY,
    provenSeconds: 5 * MINUTE,
    challengeSeconds: 5 * MINUTE,
  },
  enrolments: { perNetworkAndHour: 20 },
  signIns: { perNetworkAndHour: 120 },
  recovery: { codes: 10, wrongPerAddressAndDay: 10 },
  invitations: { perTeamAndDay: 50, perMailboxAndDay: 3 },
  // TRUST I-05 and J-07: a second owner above a thousand addresses; a link lives ten minutes, a wish and its yes a day.
  exports: { aloneUpTo: 1_000, linkSeconds: 10 * MINUTE, wishSeconds: 1 * DAY },
  // Four hundred emails a minute, so that no code is late for an invitation.
  invitationLists: {
    mostLines: 20_000,
    mostBytes: 2 * 1024 * 1024,
    mostFaultsTold: 200,
    keptSeconds: 1 * DAY,
    batch: 100,
    pauseSeconds: 15,
  },
  review: {
    /** So many names one organiser may change at once; more want a second one (TRUST A-16). */
    mostAlone: 50,
    /** Names struck or hidden alone within so long are added up: slices are one large review. */
    aloneSeconds: 1 * DAY,
    mostAtOnce: 100_000,
    undoSeconds: 1 * DAY,
    /** An hour longer than it can be undone: the first of many was struck before the last. */
    keptSeconds: 1 * DAY + 1 * HOUR,
  },
  reports: { perNetworkAndHour: 10 },
  // TRUST A-06: told at a hundred, held at two hundred an hour from one mail domain or network; and a slow drip by the day.
  bursts: {
    noticeAt: 100,
    holdAt: 200,
    /** In a great crowd never fewer than this part of the hour's signatures. */
    hourShare: 0.01,
    dripAt: 1_000,
    dripShare: 0.05,
    /** So long after a burst was let through, more from the same place are let through with it. */
    trustedSeconds: 7 * DAY,
  },
  updates: {
    perWeek: 2,
    /** TRUST I-08: so many of a new team's updates are looked at before they reach so many people. */
    firsts: { updates: 2, lookedAtFrom: 500 },
    perPage: 20,
    bodyCharacters: 20_000,
    testsPerHour: 10,
    tries: 6,
    retrySeconds: 5 * MINUTE,
    pace: { perMinute: 600, leastPerMinute: 6, burstSeconds: 6, pauseSeconds: 1 * MINUTE, gainPerEmail: 0.5 },
  },
  /** What a campaign may ask of its own, and how long a longer answer may be, in letters (graphemes): some eighty words. */
  questions: { most: 5, letters: 500 },
  // A contribution is at most ten minutes as a browser records it: 16 bits, one channel, 48,000 a second are 57.6 MB; two are 115.
  // At the desk it may be a studio's: two channels in 24 bits at 96,000 a second are 346 MB. Streaming services pay for
  // nothing under thirty seconds; ten leaves an album of jokes possible.
  recordings: {
    perPerson: 3,
    perCampaign: 500,
    mostBytes: 120 * 1024 * 1024,
    mostDeskBytes: 400 * 1024 * 1024,
    longestSeconds: 10 * MINUTE,
    shortestSeconds: 10,
  },
  covers: { mostBytes: 40 * 1024 * 1024 },
  receipts: { mostBytes: 10 * 1024 * 1024 },
  // A day, so that whoever reads their email in the evening is in time.
  book: { leastDeadlineSeconds: 1 * DAY, mostPhotoBytes: 10 * 1024 * 1024 },
  closing: { graceSeconds: 1 * DAY },
  list: { perPage: 100 },
  history: { perPage: 1_000 },
  reads: { perNetworkAndMinute: 600 },
  streams: { perProcess: 20_000, perNetwork: 200 },
  windows: { minuteSeconds: MINUTE, hourSeconds: HOUR, daySeconds: DAY, weekSeconds: 7 * DAY },
  // The longest update in a script whose letters take nine bytes each in a form is 180 kB.
  body: { mostBytes: 64 * 1024, mostDeskBytes: 256 * 1024 },
  /** A page of a draft in two languages. */
  draft: { mostBytes: 2 * 1024 * 1024 },
  /** A file, and what is let in of a larger one, so that a photograph is answered beside its field instead of with a page. */
  wordmarks: { mostBytes: 2 * 1024 * 1024, mostSentBytes: 20 * 1024 * 1024 },
} as const

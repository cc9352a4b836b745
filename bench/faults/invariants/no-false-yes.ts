import { named, type Invariant } from './invariant.ts'

export const noFalseYes: Invariant = {
  id: 'I11',
  says: 'yes only after the commit; what is not known is said to be so, with a time to come back',
  async check({ crowd }) {
    return named('strange answers', [...new Set(crowd.signers.flatMap(({ strange }) => strange))])
  },
}

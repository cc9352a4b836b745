import { named, type Invariant } from './invariant.ts'

export const formKept: Invariant = {
  id: 'I13',
  says: 'no failure makes anybody type again',
  async check({ crowd }) {
    const lost = crowd.signers.filter(({ formLost }) => formLost > 0)
    return named(
      'had to type again',
      lost.map(({ mark }) => mark),
    )
  },
}

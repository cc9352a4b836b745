import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Full, gather, Unanswered } from './gather.ts'

type Item = { of: string; number: number }

const wishes = { keyOf: ({ of }: Item) => of, most: 10, lanes: 1, waiting: 100, patienceMs: 60_000 }
const items = (of: string, count: number) => Array.from({ length: count }, (_, number) => ({ of, number }))
const numbers = (batch: Item[]) => batch.map(({ number }) => number)
const fault = (code: string) => Object.assign(new Error(code), { code })

/** A call that stays under way until it is told to answer. */
function heldCall() {
  const batches: { items: Item[]; end: () => void }[] = []
  const call = (batch: Item[]) =>
    new Promise<number[]>((answer) => batches.push({ items: batch, end: () => answer(numbers(batch)) }))
  /** Ends every call, and those that leave after it. */
  const endAll = async () => {
    for (let ended = 0; ended < batches.length; await pause(2))
      while (ended < batches.length) batches[ended++]!.end()
  }
  /** Comes back when so many calls have left. */
  const left = async (calls: number) => {
    await expect.poll(() => batches.length, { interval: 1 }).toBe(calls)
  }
  return { batches, call, left, endAll }
}

test('each gets its own answer, whichever call it went with', async () => {
  const ask = gather(async (batch: Item[]) => numbers(batch).map((number) => number * 2), wishes)
  const answers = await Promise.all(items('a', 95).map((item) => ask(item)))
  expect(answers).toEqual(items('a', 95).map(({ number }) => number * 2))
})

test('one alone leaves at once, and what comes meanwhile leaves together when it is back', async () => {
  const { batches, call, left } = heldCall()
  const ask = gather(call, wishes)
  const first = ask({ of: 'a', number: 0 })
  await left(1)
  const rest = items('a', 7).map((item) => ask(item))
  await pause(5)
  expect(batches.map((batch) => batch.items.length)).toEqual([1])
  expect(ask.waiting()).toBe(7)
  batches[0]!.end()
  await first
  await left(2)
  expect(batches.map((batch) => batch.items.length)).toEqual([1, 7])
  expect(ask.waiting()).toBe(0)
  batches[1]!.end()
  await Promise.all(rest)
})

test('somebody from a small campaign goes with the next call, however many of a large one wait before', async () => {
  const { batches, call, left, endAll } = heldCall()
  const ask = gather(call, wishes)
  void ask({ of: 'large', number: 0 })
  await left(1)
  for (const item of items('large', 60)) void ask(item)
  void ask({ of: 'small', number: 1 })
  batches[0]!.end()
  await left(2)
  expect(batches[1]!.items).toHaveLength(10)
  expect(batches[1]!.items.filter(({ of }) => of === 'small')).toHaveLength(1)
  await endAll()
})

test('when no place is free the newest of the largest crowd gives way to somebody else, and is told so', async () => {
  const { call, left, endAll } = heldCall()
  const ask = gather(call, wishes)
  void ask({ of: 'large', number: 0 })
  await left(1)
  const crowd = items('large', 100).map((item) => ask(item).catch((error: unknown) => error))
  await expect(ask({ of: 'large', number: 100 })).rejects.toThrow(Full)
  const other = ask({ of: 'small', number: 1 })
  expect(await crowd.at(-1)).toBeInstanceOf(Full)
  await endAll()
  expect(await other).toBe(1)
  expect(await crowd[98]).toBe(98)
})

test('while a large crowd is turned away because its turn would take too long, somebody from a small one is let in', async () => {
  const { call, endAll } = heldCall()
  const ask = gather(call, { ...wishes, most: 2, waiting: 1_000, patienceMs: 20_000 })
  const first = ask({ of: 'large', number: 0 })
  // So long has a call taken by now: half of their patience is some hundred and sixty of them, of two each.
  await pause(60)
  const crowd = items('large', 500).map((item) => ask(item).catch((error: unknown) => error))
  expect(ask.isFull('large')).toBe(true)
  expect(ask.isFull('small')).toBe(false)
  await expect(ask({ of: 'large', number: 500 })).rejects.toThrow(Full)
  const other = ask({ of: 'small', number: 7 })
  const told = await Promise.race([Promise.all(crowd.slice(-1)), pause(1_000, [])])
  expect(told[0]).toBeInstanceOf(Full)
  await endAll()
  expect(await Promise.all([first, other])).toEqual([0, 7])
})

test('what cannot be fails alone, and everybody beside it has their answer', async () => {
  const calls: number[] = []
  const ask = gather(async (batch: Item[]) => {
    calls.push(batch.length)
    if (batch.some(({ number }) => number === 3)) throw fault('23514')
    return numbers(batch)
  }, wishes)
  const answers = await Promise.allSettled(items('a', 6).map((item) => ask(item)))
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 3 }, () => 'fulfilled'),
    'rejected',
    ...Array.from({ length: 2 }, () => 'fulfilled'),
  ])
  expect(calls).toEqual([6, 1, 1, 1, 1, 1, 1])
})

test.each(['40P01', '40001', 'ECONNRESET'])('%s is tried again, three times and no more', async (code) => {
  let calls = 0
  const twice = gather(async (batch: Item[]) => {
    calls += 1
    if (calls < 3) throw fault(code)
    return numbers(batch)
  }, wishes)
  expect(await Promise.all(items('a', 4).map((item) => twice(item)))).toEqual([0, 1, 2, 3])
  expect(calls).toBe(3)
  calls = 0
  const always = gather(async () => {
    calls += 1
    throw fault(code)
  }, wishes)
  const answers = await Promise.allSettled(items('a', 4).map((item) => always(item)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'))
  expect(calls).toBe(3)
})

test('what may have been done at one try is in doubt, also where the next tries come to nothing', async () => {
  const codes = ['ECONNRESET', 'ECONNREFUSED', '55P03', '55P03', '55P03']
  const ask = gather(async () => {
    throw fault(codes.shift()!)
  }, wishes)
  const answers = await Promise.allSettled(items('a', 2).map((item) => ask(item)))
  const reasons = answers.map(
    (answer) => answer.status === 'rejected' && (answer.reason as { code: string }).code,
  )
  expect(reasons).toEqual(['ECONNRESET', 'ECONNRESET'])

  let tries = 0
  const slow = gather(
    async () => {
      if (tries++ > 0) await pause(150)
      throw fault(tries === 1 ? 'ECONNRESET' : '55P03')
    },
    { ...wishes, patienceMs: 250 },
  )
  const asked = items('a', 4).map((item) => slow(item).catch((error: unknown) => error))
  for (const reason of await Promise.all(asked)) expect(reason).not.toBeInstanceOf(Full)
})

test('one who waits for a lock that does not come free does not keep the others', async () => {
  const ask = gather(async (batch: Item[]) => {
    if (batch.some(({ number }) => number === 1)) throw fault('55P03')
    return numbers(batch)
  }, wishes)
  const answers = await Promise.allSettled(items('a', 3).map((item) => ask(item)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('who waits behind a lock that keeps all of them is told that nothing was done, as soon as their patience ends', async () => {
  const ask = gather(
    async () => {
      await pause(70)
      throw fault('55P03')
    },
    { ...wishes, patienceMs: 200 },
  )
  const answers = await Promise.allSettled(items('a', 5).map((item) => ask(item)))
  const reasons = answers.map((answer) => answer.status === 'rejected' && (answer.reason as Error).name)
  // The one that is being tried when it ends is told that nobody knows.
  expect(reasons.filter((name) => name === 'Unanswered').length).toBeLessThanOrEqual(1)
  expect(reasons.filter((name) => name === 'Full').length).toBeGreaterThanOrEqual(2)
})

test('whoever has less time left is answered by then', async () => {
  const ask = gather(() => new Promise<number[]>(() => {}), wishes)
  const asked = performance.now()
  await expect(ask({ of: 'a', number: 0 }, { until: asked + 60 })).rejects.toThrow(Unanswered)
  expect(performance.now() - asked).toBeLessThan(20_000)
})

test('while the database hangs, those who were begun are told that nobody knows, those behind them that nothing was done', async () => {
  const ask = gather(() => new Promise<number[]>(() => {}), { ...wishes, patienceMs: 100 })
  expect(ask.isFull('a')).toBe(false)
  const begun = ask({ of: 'a', number: 0 })
  await pause(5)
  const waits = ask({ of: 'a', number: 1 })
  await Promise.all([
    expect(begun).rejects.toThrow(Unanswered),
    expect(waits).rejects.toThrow(Full),
    pause(60).then(() => expect(ask.isFull('a')).toBe(true)),
    pause(60).then(() => expect(ask({ of: 'a', number: 2 })).rejects.toThrow(Full)),
  ])
})

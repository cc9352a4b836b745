// Loaded with --import into a process of the rig: its wall clock is off by FAULTS_CLOCK_MS, and goes back by
// FAULTS_CLOCK_BACK_MS once a second. What the process measures (performance.now) is left alone, as on a machine whose
// clock was set.
const off = Number(process.env.FAULTS_CLOCK_MS ?? 0)
const back = Number(process.env.FAULTS_CLOCK_BACK_MS ?? 0)
const RealDate = Date

const now = () => {
  const whole = performance.now() / 1_000
  return Math.floor(RealDate.now() + off - Math.floor(whole) * back)
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, self) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, key, self) => (key === 'now' ? now : (Reflect.get(target, key, self) as unknown)),
})

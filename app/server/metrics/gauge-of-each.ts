import { Gauge, type Registry } from 'prom-client'

/** A gauge that several tell, told apart by a label: each is looked up when somebody reads the metrics. Returns how one is added. */
export function gaugeOfEach<Name extends string>(
  registry: Registry,
  name: string,
  { help, label }: { help: string; label: string },
): (of: Name, read: () => number) => void {
  const each = new Map<Name, () => number>()
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      for (const [of, read] of each) this.set({ [label]: of }, read())
    },
  })
  return (of, read) => void each.set(of, read)
}

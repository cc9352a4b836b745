const names: Record<number, string> = { 1: 'hour', 6: 'six', 24: 'day', 168: 'week', 672: 'month' }

/** What messages call a step of so many hours: they choose their words by it. */
export const stepName = (hours: number) => names[hours] ?? 'month'

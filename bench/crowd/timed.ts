/** How long a deed takes, in milliseconds. */
export async function timed(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await deed()
  return performance.now() - start
}

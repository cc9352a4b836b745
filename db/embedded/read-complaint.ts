/**
 * The line of a program's output that says why it failed: the first complaint, since those after it are mostly its
 * consequences, or else the last thing it said.
 */
export function readComplaint(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const complaint = lines.find((line) => /\b(ERROR|FATAL|PANIC|error):/.test(line))
  // What stands before the complaint is a time and a process number: noise to the person reading.
  return (complaint ?? lines.at(-1) ?? 'it said nothing').replace(/^.*\b(ERROR|FATAL|PANIC):\s*/, '')
}

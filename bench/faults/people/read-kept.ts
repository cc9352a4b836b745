const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g
const MARKS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" }

/** What a page that keeps a form would send when its button is pressed. */
export function readKept(page: string): Record<string, string> {
  return Object.fromEntries([...page.matchAll(HIDDEN)].map(([, name, value]) => [name!, plain(value!)]))
}

const plain = (value: string) =>
  value.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => MARKS[name]!)

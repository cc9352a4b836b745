/** The form in a page, as a browser would send it again. */
export function formIn(page: string): { action: string; fields: Record<string, string> } {
  const action = /<form method="post" action="([^"]+)"/.exec(page)![1]!
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g)]
  const text = (escaped: string) =>
    escaped
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  return { action, fields: Object.fromEntries(inputs.map(([, name, value]) => [name!, text(value!)])) }
}

const browsers: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const LONGEST = 500

/**
 * A browser as its owner would know it again, such as “Firefox, Linux”, from its User-Agent (RFC 9110 §10.1.5): two proper
 * names, the same in every language, and no version. Empty when it is one we do not know.
 */
export function describeBrowser(request: Request): string {
  const agent = (request.headers.get('User-Agent') ?? '').slice(0, LONGEST)
  const named = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}

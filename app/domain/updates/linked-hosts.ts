import { domainToASCII } from 'node:url'
import { parseMarkdown } from '#campaigns'
import { namesWebAddress } from '#names'

type Token = ReturnType<typeof parseMarkdown>[number]

/**
 * Every host that a text leads to, each once, in lower case and as the DNS knows it: of its links, of mailboxes it names,
 * and of addresses that merely stand in it, because mail programs make links of those by themselves.
 */
export function linkedHosts(markdown: string): string[] {
  const hosts = parseMarkdown(markdown).flatMap(hostsOf)
  return [...new Set(hosts.map((host) => asKnown(host)))]
}

function hostsOf(token: Token): string[] {
  const linked = token.type === 'link_open' ? hostsOfLink(String(token.attrGet('href'))) : []
  const written = token.children ? [] : hostsWritten(token.content)
  return [...linked, ...written, ...(token.children ?? []).flatMap(hostsOf)]
}

function hostsOfLink(href: string): string[] {
  if (!URL.canParse(href)) return [href]
  const url = new URL(href)
  if (url.protocol !== 'mailto:') return [url.hostname]
  // A mailto names further mailboxes after its question mark (RFC 6068 §2).
  return mailHosts(decodeURIComponent(href))
}

function hostsWritten(text: string): string[] {
  return text.split(/[\s<>()[\]{}"'“”‘’«»,;|\\]+/u).flatMap((word) => {
    if (word.includes('@')) return mailHosts(word)
    if (!namesWebAddress(word)) return []
    const host = /^(?:[a-z][a-z0-9+.-]*:)?\/*([^/?#:]+)/iu.exec(word)?.[1]
    return host ? [host.replace(/[.。]+$/u, '')] : []
  })
}

const mailHosts = (text: string) =>
  [...text.matchAll(/@([\p{L}\p{N}.-]*[\p{L}\p{N}])/gu)].map(([, host]) => host!)

const asKnown = (host: string) => domainToASCII(host.toLowerCase()) || host.toLowerCase()

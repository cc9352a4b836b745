import type { AddressRow } from '#exports'

/**
 * Puts a row in front that nobody's mailbox stands in: it names this copy of the file, so that one that turns up elsewhere
 * leads to the entry in the log. `.invalid` is a domain that no email can ever reach (RFC 2606 §2).
 */
export async function* marked(
  copy: string,
  batches: AsyncIterable<AddressRow[]>,
): AsyncGenerator<AddressRow[]> {
  yield [{ address: `copy-${copy}@undersigned.invalid`, language: '' }]
  yield* batches
}

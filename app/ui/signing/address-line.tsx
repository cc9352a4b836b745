/** The mailbox that a sentence ends with, on a line of its own: read left to right, and standing where the page's script begins. */
export function AddressLine({ address }: { address: string }) {
  return (
    <span className="block py-1 font-semibold break-all">
      <bdi dir="ltr">{address}</bdi>
    </span>
  )
}

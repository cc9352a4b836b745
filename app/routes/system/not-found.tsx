/** Every address that is not listed. */
export function loader() {
  throw new Response(null, { status: 404 })
}

/** A form that was sent to no address of ours is answered the same. */
export function action() {
  throw new Response(null, { status: 404 })
}

/** Never shown: the loader has thrown. It makes this address a page, so that its 404 is one too. */
export default function NotFound() {
  return null
}

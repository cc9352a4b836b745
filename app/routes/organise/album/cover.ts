import { readFile } from 'node:fs/promises'
import type { ActionFunctionArgs } from '@remix-run/node'
import { limits } from '#limits'
import { keepCover } from '#works'
import { beginAlbum } from '#web/album/begin-album.ts'
import { seeOther } from '#web/answers/answers.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { receiveForm } from '#web/forms/receive-form.ts'

export const loader = postOnly

/** Takes the picture of an album (`multipart/form-data`, the file `picture`). 303 back, with a word about the file where it is not taken. */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room, files, uploads } = await beginAlbum(args)
  const wishes = { folder: uploads, file: 'picture', most: limits.covers.mostBytes }
  const outcome = await receiveForm(args, wishes, async ({ path, fault }) => {
    if (fault) return fault
    if (!path) return 'no-picture'
    return (await keepCover(db, files, by, await readFile(path))).outcome
  })
  return seeOther(`${room(outcome === 'kept' ? '/album' : `/album?cover=${outcome}`)}#cover`)
}

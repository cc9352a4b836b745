import { expect, test } from 'vitest'
import { findFaults } from '#works'
import { quietRoomsAlbum } from './quiet-rooms-album.ts'

test('the album of the demonstration can be built: nothing is missing, and its titles form its sentence', () => {
  expect(findFaults({ ...quietRoomsAlbum, cover: 'a-picture' })).toEqual([])
})

/** The name under which everybody hears a track of an edition, from 1 on. */
export const listenName = (track: number) => `listen-${String(track).padStart(2, '0')}.mp3`

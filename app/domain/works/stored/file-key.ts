/** The key under which the file door keeps a file of an edition, by the name it is taken by. */
export const keyOf = (editionId: string, name: string) => `editions/${editionId}/${name}`

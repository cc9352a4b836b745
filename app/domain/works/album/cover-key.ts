/** Where the picture of an album lies, by its name in the album's fields. */
export const coverKey = (cover: string, size: 'large' | 'small') => `covers/${cover}-${size}.jpg`

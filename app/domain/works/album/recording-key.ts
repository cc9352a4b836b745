/** Where a recording lies, by its id. */
export const recordingKey = (id: string) => `recordings/${id}`

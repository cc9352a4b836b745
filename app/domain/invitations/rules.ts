/**
 * How many lines a list may have and how many bytes its form, how many faults are told one by one, how long a list waits for
 * its sending, and how fast emails go out: four hundred a minute, so that codes are never late for an invitation.
 */
export const invitationRules = {
  mostLines: 20_000,
  mostBytes: 2 * 1024 * 1024,
  mostFaultsTold: 200,
  keptSeconds: 86_400,
  batch: 100,
  pauseSeconds: 15,
} as const

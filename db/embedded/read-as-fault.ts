import { StartFault } from './start-fault.ts'

/**
 * Turns what the operating system refused (rights, space, a file in the way) into a StartFault about the data folder.
 * Everything else comes back as it is: a bug must keep its stack.
 */
export function readAsFault(error: unknown, dataDir: string): unknown {
  if (!isSystemError(error)) return error
  const where = error.path && error.path !== dataDir ? ` (at ${error.path})` : ''
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return new StartFault(
        `This user may not read and write the data folder ${dataDir}${where}: ` +
          'start as the user it belongs to, or set DATA_DIR to a folder of your own.',
      )
    case 'EROFS':
      return new StartFault(
        `The data folder ${dataDir} lies on a disk that is read-only${where}: set DATA_DIR to a folder elsewhere.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartFault(`The disk is full at ${dataDir}${where}: make some room and start again.`)
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFault(
        `The data folder ${dataDir} cannot be made because a file is in its way${where}: ` +
          'move that file, or set DATA_DIR to another folder.',
      )
    // What Node's mkdir makes of a disk that takes no new folder, when it makes those above as well: the true reason is lost.
    case 'ENOENT':
      if (error.syscall !== 'mkdir') return error
      return new StartFault(
        `The data folder ${dataDir} cannot be made${where}: ` +
          'see that its disk may be written, or set DATA_DIR to a folder elsewhere.',
      )
    default:
      return error
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

import { readFile, stat } from 'node:fs/promises'

/** Whom PostgreSQL runs as. `identity` goes to spawn: empty when it is simply the user we are. */
export type ServerUser = { name: string; identity: { uid: number; gid: number } | Record<string, never> }

/**
 * Chooses whom PostgreSQL runs as: ourselves, unless we are root, which PostgreSQL refuses. Root hands a cluster that
 * exists to its owner, so that a person who once ran `sudo npm start` can go on without it; a new one to `nobody`,
 * who is on every Linux.
 */
export async function chooseUser(cluster: string): Promise<ServerUser> {
  const passwd = await readPasswd()
  const uid = process.geteuid!()
  if (uid !== 0) return { name: nameOf(uid, passwd), identity: {} }

  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0)
    return { name: nameOf(owner.uid, passwd), identity: { uid: owner.uid, gid: owner.gid } }

  const nobody = passwd.find((entry) => entry.name === 'nobody')
  return { name: 'nobody', identity: { uid: nobody?.uid ?? 65534, gid: nobody?.gid ?? 65534 } }
}

type PasswdEntry = { name: string; uid: number; gid: number }

async function readPasswd(): Promise<PasswdEntry[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function nameOf(uid: number, passwd: PasswdEntry[]) {
  return passwd.find((entry) => entry.uid === uid)?.name ?? `number ${uid}`
}

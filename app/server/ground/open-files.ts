import { join, resolve } from 'node:path'
import { openDisk, openStore, type Files } from '#files'
import type { Env } from '../env.server.ts'

/** Where uploads and built works lie: the object store that the environment names, or else the data folder. */
export function openFiles(env: Env): Files {
  if (!env.S3_ENDPOINT) return openDisk(join(resolve(env.DATA_DIR), 'files'))
  return openStore({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID!,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY!,
  })
}

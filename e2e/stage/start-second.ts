import { startSite, type TestSite } from '../../app/server/running/test-site.ts'
import type { SharedGround } from './shared-ground.ts'

type Ground = Pick<SharedGround, 'databaseUrl' | 'secret'>

/** One more program for the web, on these rows, which a story may stop or kill; at a port that is free, or at this one. */
export const startSecond = ({ databaseUrl, secret }: Ground, port = '0'): Promise<TestSite> =>
  startSite({
    PORT: port,
    ROLE: 'web',
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    SMTP_URL: 'smtp://127.0.0.1:9',
  })

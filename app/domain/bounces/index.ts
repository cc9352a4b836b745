/**
 * Bounces: what other mail servers say of our emails after they took them. Every email leaves with a return path of its own
 * that only we can make; a report that comes back to it says of which email it speaks, and one that comes to any other is
 * nobody's (TRUST C-08). We never answer one.
 */
export { returnPath } from './return-path.ts'
export { takeReport, type ReportOutcome } from './take-report.ts'

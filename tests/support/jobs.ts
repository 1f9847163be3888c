import type { TestCloud } from './cloud'

/** The jobs' timer fires once, and may break off. */
export async function tryJobs({ url }: TestCloud): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/local/timers/jobs.everyMinute`, { method: 'POST', headers, body: '{}' })
  return { status: response.status, body: await response.json() }
}

/** The jobs' timer fires once, and all its work is done. @throws when it broke off */
export async function fireJobs(cloud: TestCloud): Promise<void> {
  const { body } = await tryJobs(cloud)
  const told = JSON.stringify(body)
  if (!told.includes('answered')) throw new Error(told)
}

/**
 * Trips of one job in the firing that has just ended, numbered as a plan of faults numbers them: within the whole firing.
 * @param firstLine how many lines had been logged before that firing
 */
export function tripsOfJob({ lines }: TestCloud, job: string, firstLine = 0): number[] {
  const fired = lines.slice(firstLine)
  const place = fired.findIndex(({ action }) => action === `jobs.${job}`)
  const before = fired.slice(0, place).reduce((sum, { trips }) => sum + trips, 0)
  return Array.from({ length: fired[place]?.trips ?? 0 }, (_unused, i) => before + 1 + i)
}

/** What can happen to a firing on its way, in turn. */
export const BREAKS = ['killBefore', 'killAfter', 'loseAnswer', 'deliverTwice'] as const

/** A firing breaks off at one of its trips; then two come at once, and one more. @throws when nothing broke off */
export async function breakOff(cloud: TestCloud, trip: number, kind: (typeof BREAKS)[number]): Promise<void> {
  cloud.faults.plan({ exact: [{ at: 'jobs/*', call: 1, trip, kind }] })
  await tryJobs(cloud)
  if (cloud.faults.record.length !== 1) throw new Error(`no trip ${trip} in this firing`)
  cloud.faults.clear()
  await Promise.all([tryJobs(cloud), tryJobs(cloud)])
  await fireJobs(cloud)
}

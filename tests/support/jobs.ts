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

import type { Instant } from '../../types/domain/time'
import { refuse } from './answer'
import { type Db, openDb } from './db'
import { calledByTimer } from './identity'
import { logBug, logCall } from './log'
import { newMeter } from './meter'

/** A piece of work that may be done again at any time: a firing can come twice, late or not at all. */
type Job = (db: Db, now: Instant) => Promise<unknown>

/**
 * A function that only the platform's own timer starts; whoever else calls it is refused, and nothing in the event is believed.
 * One job that fails leaves the others alone; the platform then fires again.
 * @param context the function's name
 * @param jobs by name, each logged with one line like a call's
 * @returns what a cloud function exports as `main`
 */
export function createTimer(context: string, jobs: Readonly<Record<string, Job>>) {
  return async (): Promise<unknown> => {
    if (!calledByTimer()) return refuse('notAllowed')
    const failed: string[] = []
    for (const [name, job] of Object.entries(jobs)) {
      if (!(await runJob(`${context}.${name}`, context, job))) failed.push(name)
    }
    if (failed.length > 0) throw new Error(`${failed.join(', ')} failed`)
    return { ok: true }
  }
}

async function runJob(action: string, context: string, job: Job): Promise<boolean> {
  const meter = newMeter()
  const startedAt = Date.now()
  const log = (outcome: string) => logCall({ context, action, outcome, meter, startedAt })
  try {
    await job(openDb(meter), startedAt)
    log('ok')
    return true
  } catch (error) {
    log('bug')
    logBug(error)
    return false
  }
}

import { isDuty } from '../../../types/domain/ids'
import { call } from '../client'
import { said } from '../said'
import { Unanswered } from '../transport'
import { drop, type Kept, mark, toSend } from './queue'

let underWay: Promise<boolean> | undefined

/** A place first, if one was wanted: a refusal is no reason not to be there. */
async function takePlace({ join, shiftId }: Kept): Promise<void> {
  if (join && !isDuty(shiftId)) {
    await call('tasks.join', { taskId: shiftId, source: join.source, requestId: join.id })
  }
}

/** Sends one. @returns whether the answer settles it; what was too busy to decide comes again */
async function sendOne(one: Kept): Promise<boolean> {
  const { id, shiftId, direction, code } = one
  await takePlace(one)
  const answer = await call('attendance.sendLate', { shiftId, direction, code, requestId: id })
  if (answer.ok) await mark(id, 'sent')
  else if (answer.refusal.retry === 'now') return false
  // It had been taken live, and only the answer was lost.
  else if (answer.refusal.code === 'alreadyIn') await mark(id, 'live')
  else if (answer.refusal.code === 'alreadyOut') await drop(id)
  else await mark(id, 'refused', said(answer.refusal.code))
  return true
}

async function sendAll(): Promise<boolean> {
  let settled = false
  try {
    const undecided = new Set<string>()
    for (const one of await toSend()) {
      // A check-out before its check-in would be refused for good.
      if (undecided.has(one.shiftId)) continue
      if (await sendOne(one)) settled = true
      else undecided.add(one.shiftId)
    }
  } catch (error) {
    // Still no network: everything stays where it is.
    if (!(error instanceof Unanswered)) throw error
  }
  return settled
}

/**
 * Sends what waits, one after the other, each with its own id, so that however often it is sent it is one entry. What is not answered
 * stays; nothing is dropped by the phone's clock: whether it is too late, the server says.
 * @returns whether an answer has settled anything
 */
export function sendKept(): Promise<boolean> {
  underWay ??= sendAll().finally(() => {
    underWay = undefined
  })
  return underWay
}

import { EARLY_MINUTES } from '../../../types/domain/attendance'
import { NOTE_DAYS_AFTER } from '../../../types/domain/tasks'
import { DAY, type Instant, MINUTE } from '../../../types/domain/time'
import type { PersonId } from '../../../types/domain/ids'
import type { TaskDoc } from '../../../types/documents/tasks'

/** May this person write down what they heard? On policy outreach that they are on, from half an hour before it to a week after. */
export function whyNotNote(task: TaskDoc, person: PersonId, now: Instant) {
  if (task.kind !== 'outreach') return 'notOutreach'
  if (!task.personIds.includes(person)) return 'notOnTask'
  if (now < task.startsAt.getTime() - EARLY_MINUTES * MINUTE) return 'notStarted'
  return now > task.endsAt.getTime() + NOTE_DAYS_AFTER * DAY ? 'noteTooLate' : null
}

/** Numbers long enough to ring or to identify somebody; with spaces or dashes in them too. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}/gu

/** What was said, without numbers by which somebody could be found: a note is about what they need, not about who they are. */
export const withoutNumbers = (text: string): string => text.replace(LONG_NUMBER, '（号码不记）')

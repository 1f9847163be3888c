import { minutesInWords } from '@/lib/when'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { View } from '@tarojs/components'
import type { Task } from '../view'
import { helpedInWords } from '../helped'
import { type Acceptance, type Exception, faultOf, type Person } from './useAcceptance'

interface ServedRowProps {
  readonly task: Task
  readonly person: Person
  readonly acceptance: Acceptance
  readonly open: boolean
  readonly onToggle: () => void
}

/** One person: the minutes that count, and opened, what can be put otherwise. */
export function ServedRow({ task, person, acceptance, open, onToggle }: ServedRowProps) {
  const exception = acceptance.exceptionOf(person)
  const fault = faultOf(task, person, exception)
  return (
    <>
      <Cell
        title={person.name}
        sub={wordsOf(task, person, exception)}
        label={`${person.name}，${minutesInWords(Number(exception.minutes) || 0)}，点开可改`}
        beside={
          <View className={exception.later ? 'sub c2' : 'num c2'}>
            {exception.later ? '以后再说' : minutesInWords(Number(exception.minutes) || 0)}
          </View>
        }
        onTap={onToggle}
      />
      {open ? (
        <View className="accept-editor">
          {exception.later ? null : <Fields {...{ person, exception, acceptance, fault }} />}
          <View className="accept-editor-foot">
            <Button kind="quiet" size="small" onTap={() => acceptance.change(person, { later: !exception.later })}>
              {exception.later ? '这次就验收' : '这次先不验收'}
            </Button>
            <Button kind="line" size="small" onTap={onToggle}>
              改好了
            </Button>
          </View>
        </View>
      ) : null}
    </>
  )
}

interface FieldsProps extends Pick<ServedRowProps, 'person' | 'acceptance'> {
  readonly exception: Exception
  readonly fault: string | null
}

function Fields({ person, exception, acceptance, fault }: FieldsProps) {
  const measured = person.attendance?.minutes ?? 0
  return (
    <>
      <Field
        label="记多少分钟"
        digits
        maxLength={4}
        value={exception.minutes}
        hint={`签到记的是 ${measured} 分钟`}
        {...(fault ? { fault } : {})}
        onChange={(minutes) => acceptance.change(person, { minutes })}
      />
      {Number(exception.minutes) === measured ? null : (
        <Field
          label="为什么改"
          maxLength={60}
          value={exception.why}
          onChange={(why) => acceptance.change(person, { why })}
        />
      )}
      <Field
        label="给这位留句话（可不填）"
        maxLength={60}
        value={exception.remark}
        onChange={(remark) => acceptance.change(person, { remark })}
      />
    </>
  )
}

/** Why the minutes are as they are, where that is not plain, and who signed for the person. */
function wordsOf({ acceptance }: Task, person: Person, exception: Exception): string | undefined {
  const helped = acceptance.helped.find(({ personId }) => personId === person.personId)
  return [minutesWords(person, exception), helped && helpedInWords(helped)].filter(Boolean).join('·') || undefined
}

function minutesWords({ attendance }: Person, { minutes, why, remark }: Exception): string | undefined {
  if (attendance && Number(minutes) !== attendance.minutes)
    return `原来 ${attendance.minutes ?? 0} 分钟·${why || '请写原因'}`
  if (remark) return remark
  if (attendance?.state === 'closed') return '忘了签退，算到结束'
  return attendance?.standing === 'confirmed' ? '核对过了' : undefined
}

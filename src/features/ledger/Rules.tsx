import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { versionInWords } from '@/lib/versions'
import { dayInFull } from '@/lib/when'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { SERVICE_KIND_LABEL, SERVICE_KINDS } from '../../../types/domain/points'
import { capInWords, keepInWords, type Rule } from './words'
import './ledger.scss'

/** 积分规则: every version, the latest first, for everybody; the district writes the next. */
export function Rules() {
  const asked = useQueryAction('points.listRules', {})
  const office = useMe()?.grant.role === 'district'
  usePullDown(asked.refresh)
  return (
    <Screen
      title="积分规则"
      actions={
        office ? (
          <Button kind="line" grow onTap={() => go(routes.newRule())}>
            写新一版
          </Button>
        ) : undefined
      }
    >
      <Loaded of={asked}>
        {({ rules, today }) => (
          <>
            <Heading className="head ledger-head">服务一小时，记多少分</Heading>
            {rules.map((rule) => (
              <Version key={rule.version} rule={rule} state={versionInWords(rule, rules, today)} />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Version({ rule, state }: { rule: Rule; state: string }) {
  const { version, startsOn, perHour, stepMinutes, dayCap, monthCap, keepYears, note } = rule
  return (
    <Section title={`第 ${version} 版`} note={state}>
      {note ? <View className="c2 ledger-head">{note}</View> : null}
      <Facts
        rows={[
          ['从哪天起', version === 1 ? '一开始' : dayInFull(startsOn)],
          ...SERVICE_KINDS.map((kind) => [SERVICE_KIND_LABEL[kind], `1 小时 ${perHour[kind]} 分`] as const),
          ['怎么取整', `满 ${stepMinutes} 分钟算，零头不算`],
          ['一天', capInWords(dayCap)],
          ['一个月', capInWords(monthCap)],
          ['有效期', keepInWords(keepYears)],
        ]}
      />
    </Section>
  )
}

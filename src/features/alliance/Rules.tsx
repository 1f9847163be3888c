import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { go, routes } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { versionInWords } from '@/lib/versions'
import { dayInFull } from '@/lib/when'
import { useMe } from '@/session/session'
import { Button } from '@/ui/Button'
import { Facts } from '@/ui/Facts'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { pieceName } from './rule-draft'
import { type Rule, yuanInWords } from './words'
import './alliance.scss'

/** What the alliance goes by: every version, the latest first, for everybody; the district writes the next. */
export function Rules() {
  const asked = useQueryAction('alliance.listRules', {})
  const office = useMe()?.grant.role === 'district'
  usePullDown(asked.refresh)
  return (
    <Screen
      title="补贴和提示规则"
      actions={
        office ? (
          <Button kind="line" grow onTap={() => go(routes.newAllianceRule())}>
            写新一版
          </Button>
        ) : undefined
      }
    >
      <Loaded of={asked}>
        {({ rules, today }) => (
          <>
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
  return (
    <Section title={`第 ${rule.version} 版`} note={state}>
      {rule.note ? <View className="c2 alliance-sub">{rule.note}</View> : null}
      <Facts
        rows={[
          ['从哪天起', rule.version === 1 ? '一开始' : dayInFull(rule.startsOn)],
          ['每分补贴', yuanInWords(rule.fenPerPoint)],
          ...(rule.items.length === 0 ? [['按件补贴', '没有'] as const] : rule.items.map(pieceFact)),
          ['同一人同一家', `${rule.pairDays} 天 ${rule.pairTimes} 次就提醒`],
          ['夜里 11 点到 5 点', `一家 ${rule.nightTimes} 次就提醒`],
          ['同一人批给同一人', `90 天 ${rule.approverTimes} 次就提醒`],
        ]}
      />
    </Section>
  )
}

const pieceFact = ({ title, merchantName, fen }: Rule['items'][number]) =>
  [pieceName(title, merchantName), `一件补 ${yuanInWords(fen)}`] as const

import type { DayText } from '../../types/domain/time'

interface Version {
  readonly version: number
  readonly startsOn: DayText
}

/** Whether a version of a rule is to come, holds today or is past. @param rules all there are, the latest first */
export function versionInWords({ version, startsOn }: Version, rules: readonly Version[], today: DayText): string {
  if (startsOn > today) return '还没开始'
  return rules.find((rule) => rule.startsOn <= today)?.version === version ? '现在用的' : '以前用的'
}

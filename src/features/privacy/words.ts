import type { ValueOf } from '../../../types/contracts/all'
import { AUDITED_ACT_LABEL, PURPOSE_LABEL, type AuditedAct, type Purpose } from '../../../types/domain/org'
import { type Skill, SKILL_LABEL } from '../../../types/domain/skills'

/** `13812345678` → `138 1234 5678`: as it is read aloud. */
export const phoneInWords = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** `会急救、会手语`. */
export const skillsInWords = (skills: readonly Skill[]): string =>
  skills.map((skill) => SKILL_LABEL[skill]).join('、') || '没填，不填也行'

/** `查看资料，为了有事联系`. */
export const actInWords = (act: AuditedAct, purpose: Purpose | null): string =>
  purpose ? `${AUDITED_ACT_LABEL[act]}，为了${PURPOSE_LABEL[purpose]}` : AUDITED_ACT_LABEL[act]

/** What an act was done to, by its id: the chain holds no names, and an id is only there to be compared. */
const TARGETS: readonly (readonly [RegExp, string])[] = [
  [/^p/, '人员'],
  [/^b/, '支部'],
  [/^i/, '导入'],
  [/^u\d{3}:/, '单位名单'],
  [/^[nsu]-/, '重复的人'],
  [/^\d/, '区划'],
]
const ID_LETTERS = 16

/** `人员 p00000004`, `导入 i61f09bd8df6cf8f…`. */
export function targetInWords(target: string): string {
  const kind = TARGETS.find(([like]) => like.test(target))?.[1]
  const id = target.length > ID_LETTERS ? `${target.slice(0, ID_LETTERS)}…` : target
  return kind ? `${kind} ${id}` : id
}

type Verdict = ValueOf<'privacy.verifyAudit'>

const FAULT = {
  missing: '前面少了一条',
  chain: '和前一条接不上',
  hash: '内容被人动过',
} as const satisfies Record<NonNullable<Verdict['fault']>['kind'], string>

/** The verdict on one actor's chain, in words. */
export function verdictInWords(name: string, { rows, fault }: Verdict): string {
  if (fault) return `${name}的第 ${fault.seq} 条对不上：${FAULT[fault.kind]}`
  if (rows === 0) return `${name}还没有留下记录`
  return `${name}的 ${rows} 条都对得上，没人动过`
}

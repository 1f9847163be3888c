import type { Task } from './view'

type Helped = Task['acceptance']['helped'][number]

/** Who signed for somebody: both names are on the record. */
export function helpedInWords(helped: Helped): string {
  if (helped.in && helped.in === helped.out) return `${helped.in}代签到、签退`
  return [helped.in && `${helped.in}代签到`, helped.out && `${helped.out}代签退`].filter(Boolean).join('，')
}

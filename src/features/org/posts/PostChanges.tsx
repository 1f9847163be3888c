import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Section } from '@/ui/Section'
import { Timeline } from '@/ui/Timeline'
import type { PostsValue } from './Posts'

type Change = PostsValue['changes'][number]

/** 变动: what was set up, taken away, given to whom, newest first. */
export function PostChanges({ changes }: { changes: readonly Change[] }) {
  const now = useNow()
  const elder = useElder()
  if (changes.length === 0) return null
  return (
    <Section title="变动">
      <Timeline
        label="岗位的变动"
        rows={changes.map((change, i) => ({
          key: `${change.at} ${changes.length - i}`,
          when: momentInWords(change.at, now, elder),
          what: inWords(change),
          who: elder ? undefined : change.byName,
        }))}
      />
    </Section>
  )
}

const ACTS: Readonly<Record<Change['act'], (post: string, person: string) => string>> = {
  saved: (post) => `定了${post}`,
  dropped: (post) => `撤了${post}`,
  assigned: (post, person) => `${person}上${post}`,
  freed: (post, person) => `${person}下了${post}`,
}

const inWords = ({ act, postName, personName }: Change): string => ACTS[act](postName, personName ?? '有人')

import { useListAction } from '@/cloud/useListAction'
import { useMemo, useState } from 'react'
import type { ValueOf } from '../../../../types/contracts/all'
import { type MemberKind, type Occupation, OCCUPATION_LABEL, OCCUPATIONS } from '../../../../types/domain/org'

export type Candidate = ValueOf<'tasks.candidates'>['people'][number]
type Posts = ValueOf<'tasks.candidates'>['posts']

const isPost = (text: string): text is `d${string}` => /^d[0-9a-f]{12}$/.test(text)
const isOccupation = (text: string): text is Occupation => OCCUPATIONS.some((one) => one === text)

/** Neither a post nor an occupation. */
export const ANY = 'any'

/** By post, then by what people do: one choice out of both, as a secretary looks for a doctor or for the 送餐组. */
const traitsOf = (posts: Posts) => [
  { value: ANY, text: '不限' },
  ...posts.map(({ id, group, name }) => ({ value: id, text: group ? `${group}·${name}` : name })),
  ...OCCUPATIONS.filter((one) => one !== 'cadre').map((value) => ({ value, text: OCCUPATION_LABEL[value] })),
]

/** The people whom a branch can send, a page at a time, and what they are narrowed to. */
export function useCandidates(branchId: `b${string}`) {
  const [kind, setKind] = useState<MemberKind | 'all'>('all')
  const [trait, setTrait] = useState<string>(ANY)
  const [search, setSearch] = useState('')
  const list = useListAction(
    'tasks.candidates',
    {
      branchId,
      ...(kind === 'all' ? {} : { kind }),
      ...(isPost(trait) ? { postId: trait } : {}),
      ...(isOccupation(trait) ? { occupation: trait } : {}),
      ...(search === '' ? {} : { search: search.slice(0, 20) }),
    },
    (page) => page.people,
  )
  const [posts, setPosts] = useState<Posts>([])
  const told = list.first?.posts
  if (told && told.length > posts.length) setPosts(told)
  // The same list while nothing of it changes: a picker whose choices are new is sent again with every tap on the page.
  const traits = useMemo(() => traitsOf(posts), [posts])
  return { list, kind, setKind, trait, setTrait, traits, search, setSearch }
}

import { withHolder, withoutPost, withPost } from '../../../cloudfunctions/org/rules/arrange'
import type { PostId } from '../../../types/domain/ids'
import { NOW } from '../../support/tasks'

const SINCE = new Date(NOW)
const LATER = new Date(NOW + 1)
const post = (name: string) => ({ group: '服务组', name, duty: '每周上门' })
const grid = {
  posts: { dA: post('送餐岗'), dB: post('巡查岗') },
  holders: {
    p1: { postId: 'dA', name: '李秀英', since: SINCE },
    p2: { postId: 'dA', name: '王建国', since: SINCE },
  },
} as const
const numbered = (count: number) => ({
  posts: Object.fromEntries(
    Array.from({ length: count }, (_one, number): [PostId, ReturnType<typeof post>] => [
      `d${number}`,
      post(`岗位 ${number}`),
    ]),
  ),
  holders: {},
})

describe('a post is set up or changed, in order of precedence', () => {
  const words = { isNew: true, ...post('宣传岗') }
  test.each([
    [
      'a change of one that is gone, to a taken name',
      grid,
      { ...words, id: 'dX', isNew: false, name: '送餐岗' },
      'postGone',
    ],
    [
      'a new one with a taken name, in a full grid',
      numbered(30),
      { ...words, id: 'dX', name: '岗位 7' },
      'postNameTaken',
    ],
    ['a change to another’s name', grid, { ...words, id: 'dA', isNew: false, name: '巡查岗' }, 'postNameTaken'],
    ['the 31st', numbered(30), { ...words, id: 'dX' }, 'postsFull'],
  ] as const)('%s → %s', (_case, here, change, expected) => {
    expect(withPost(here, change)).toBe(expected)
  })

  test.each([
    ['the 30th', numbered(29), { ...words, id: 'dX' }],
    ['a change in a full grid', numbered(30), { ...words, id: 'd7', isNew: false }],
    ['a change that keeps the name', grid, { ...words, id: 'dA', isNew: false, name: '送餐岗' }],
  ] as const)('%s is saved, and nobody loses theirs', (_case, here, change) => {
    const { id, group, name, duty } = change
    expect(withPost(here, change)).toEqual({
      posts: { ...here.posts, [id]: { group, name, duty } },
      holders: here.holders,
      changes: [{ act: 'saved', postName: name, personName: null }],
    })
  })
})

describe('a post is taken away', () => {
  test('one that is gone → postGone', () => {
    expect(withoutPost(grid, 'dX')).toBe('postGone')
  })

  test('from everybody who holds it', () => {
    expect(withoutPost(grid, 'dA')).toEqual({
      posts: { dB: grid.posts.dB },
      holders: {},
      changes: [
        { act: 'freed', postName: '送餐岗', personName: '李秀英' },
        { act: 'freed', postName: '送餐岗', personName: '王建国' },
        { act: 'dropped', postName: '送餐岗', personName: null },
      ],
    })
  })

  test('from nobody, when nobody holds it', () => {
    expect(withoutPost(grid, 'dB')).toEqual({
      posts: { dA: grid.posts.dA },
      holders: grid.holders,
      changes: [{ act: 'dropped', postName: '巡查岗', personName: null }],
    })
  })
})

describe('a post is given', () => {
  const p1 = { id: 'p1', name: '李秀英' } as const
  const p3 = { id: 'p3', name: '孙玉兰' } as const

  test('one that is gone → postGone, also to whoever holds another', () => {
    expect(withHolder(grid, p3, 'dX', LATER)).toBe('postGone')
    expect(withHolder(grid, p1, 'dX', LATER)).toBe('postGone')
  })

  test.each([
    ['the post they hold', p1, 'dA'],
    ['no post, as before', p3, null],
  ] as const)('%s changes nothing, not even since when', (_case, person, postId) => {
    expect(withHolder(grid, person, postId, LATER)).toEqual({ ...grid, changes: [] })
  })

  test('to somebody new: several may hold one', () => {
    expect(withHolder(grid, p3, 'dA', LATER)).toEqual({
      posts: grid.posts,
      holders: { ...grid.holders, p3: { postId: 'dA', name: '孙玉兰', since: LATER } },
      changes: [{ act: 'assigned', postName: '送餐岗', personName: '孙玉兰' }],
    })
  })

  test('in place of the one they held: one post a person', () => {
    expect(withHolder(grid, p1, 'dB', LATER)).toEqual({
      posts: grid.posts,
      holders: { p2: grid.holders.p2, p1: { postId: 'dB', name: '李秀英', since: LATER } },
      changes: [{ act: 'assigned', postName: '巡查岗', personName: '李秀英' }],
    })
  })

  test('none any more', () => {
    expect(withHolder(grid, p1, null, LATER)).toEqual({
      posts: grid.posts,
      holders: { p2: grid.holders.p2 },
      changes: [{ act: 'freed', postName: '送餐岗', personName: '李秀英' }],
    })
  })
})

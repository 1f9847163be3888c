import { act, renderHook } from '@testing-library/react'
import { CloudProvider } from '@/cloud/CloudProvider'
import { useWrite } from '@/cloud/useWrite'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { TASK } from '../support/home'
import { freshPhone } from '../support/render'
import { platform } from '../support/taro'

const INPUT = { taskId: TASK, source: 'free' } as const
const DONE = ok<'tasks.join'>({ taskId: TASK })
const joining = () => renderHook(() => useWrite('tasks.join'), { wrapper: CloudProvider })
const idOf = (n: number) => asked[n]?.input.requestId

beforeEach(freshPhone)

test('the request id is stored before anything is sent', async () => {
  let stored: unknown
  cloudAnswers({
    'tasks.join': () => {
      stored = platform.storage.get('intent.tasks')
      return DONE
    },
  })
  const { result } = joining()
  await act(() => result.current.send(INPUT))
  expect(stored).toMatchObject({ requestId: idOf(0) })
  expect(result.current.state).toMatchObject({ at: 'done', value: { taskId: TASK } })
})

test('a lost answer is unknown, and trying again sends the same id', async () => {
  let lost = true
  cloudAnswers({ 'tasks.join': () => (lost ? 'lost' : DONE) })
  const { result } = joining()
  await act(() => result.current.send(INPUT))
  expect(result.current.state.at).toBe('unknown')
  lost = false
  await act(() => result.current.retry())
  expect(result.current.state.at).toBe('done')
  expect(idOf(1)).toBe(idOf(0))
})

test('the same wish after a restart sends the same id', async () => {
  cloudAnswers({ 'tasks.join': () => 'lost' })
  const first = joining()
  await act(() => first.result.current.send(INPUT))
  first.unmount()
  const second = joining()
  await act(() => second.result.current.send(INPUT))
  expect(idOf(1)).toBe(idOf(0))
})

test('once answered, the same tap is a new wish', async () => {
  cloudAnswers({ 'tasks.join': () => DONE })
  const { result } = joining()
  await act(() => result.current.send(INPUT))
  await act(() => result.current.send(INPUT))
  expect(idOf(1)).not.toBe(idOf(0))
})

test('join, leave, join are three wishes even when the first was never answered', async () => {
  let lost = true
  cloudAnswers({ 'tasks.join': () => (lost ? 'lost' : DONE), 'tasks.leave': () => ok<'tasks.leave'>({ taskId: TASK }) })
  const join = joining()
  const leave = renderHook(() => useWrite('tasks.leave'), { wrapper: CloudProvider })
  await act(() => join.result.current.send(INPUT))
  lost = false
  await act(() => leave.result.current.send({ taskId: TASK, from: null }))
  await act(() => join.result.current.send(INPUT))
  expect(new Set([idOf(0), idOf(1), idOf(2)]).size).toBe(3)
})

test('a refusal is a state with its sentence', async () => {
  cloudAnswers({ 'tasks.join': () => refused<'tasks.join'>('placesTaken') })
  const { result } = joining()
  await act(() => result.current.send(INPUT))
  expect(result.current.state).toMatchObject({
    at: 'refused',
    refusal: { code: 'placesTaken', says: expect.any(String) },
  })
})

test('a second tap while one is under way sends nothing', async () => {
  cloudAnswers({ 'tasks.join': () => DONE })
  const { result } = joining()
  await act(async () => {
    await Promise.all([result.current.send(INPUT), result.current.send(INPUT)])
  })
  expect(asked).toHaveLength(1)
})

test('an answer that is no answer counts as unknown', async () => {
  cloudAnswers({ 'tasks.join': () => ({ errMsg: 'gateway' }) as never })
  const { result } = joining()
  await act(() => result.current.send(INPUT))
  expect(result.current.state.at).toBe('unknown')
})

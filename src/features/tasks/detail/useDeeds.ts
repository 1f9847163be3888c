import { useWrite } from '@/cloud/useWrite'
import { useAskNotices } from '@/session/useAskNotices'
import Taro from '@tarojs/taro'
import type { HandoverDeed, PlaceSource } from '../../../../types/domain/tasks'
import { useDoneNote } from '../useDoneNote'
import type { Task } from '../view'
import type { Person } from './words'

interface Ended {
  readonly at: string
}

/** The changes that one tap makes on a task, and how the last of them ended, which is said at the top of the page. */
export function useDeeds(task: Task) {
  const join = useWrite('tasks.join')
  const leave = useWrite('tasks.leave')
  const standby = useWrite('tasks.standby')
  const handOver = useWrite('tasks.handOver')
  const freePlace = useWrite('tasks.freePlace')
  const writes = { join, leave, standby, handOver, freePlace }
  const [done, say] = useDoneNote()
  // Whoever comes wants to be reminded the day before, and told when something changes.
  const askOfPlace = useAskNotices('reminder', 'change')
  const taskId = task.id
  const run = async (write: () => Promise<Ended>, words: string) => {
    say('')
    for (const each of Object.values(writes)) each.reset()
    const end = await write()
    if (end.at === 'done') say(words)
    // How it ended stands under the title, and the thumb may be far below it.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
  }
  return {
    writes,
    done,
    say,
    busy: Object.values(writes).some(({ state }) => state.at === 'sending'),
    take: (source: PlaceSource, words: string) => {
      askOfPlace()
      return run(() => join.send({ taskId, source }), words)
    },
    giveBack: (words: string) => run(() => leave.send({ taskId, from: task.mineFrom }), words),
    stopWaiting: (branchId: `b${string}`) => run(() => standby.send({ taskId, branchId, places: 0 }), '好的，不再等了'),
    handOver: (
      step: { branchId: `b${string}`; other: `b${string}`; deed: HandoverDeed; places: number },
      words: string,
    ) => run(() => handOver.send({ taskId, ...step }), words),
    free: ({ branchId, personId }: Person) =>
      run(
        () => freePlace.send({ taskId, branchId, personId }),
        branchId ? '位子空出来了，可以另派人' : '位子空出来了，别人可以领',
      ),
  }
}

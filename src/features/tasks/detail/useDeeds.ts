import { useWrite } from '@/cloud/useWrite'
import Taro from '@tarojs/taro'
import type { PlaceSource } from '../../../../types/domain/tasks'
import { useDoneNote } from '../useDoneNote'
import type { Task } from '../view'

interface Ended {
  readonly at: string
}

/** The changes that one tap makes on a task, and how the last of them ended, which is said at the top of the page. */
export function useDeeds(task: Task) {
  const join = useWrite('tasks.join')
  const leave = useWrite('tasks.leave')
  const release = useWrite('tasks.release')
  const [done, say] = useDoneNote()
  const run = async (write: () => Promise<Ended>, words: string) => {
    say('')
    for (const each of [join, leave, release]) each.reset()
    const end = await write()
    if (end.at === 'done') say(words)
    // How it ended stands under the title, and the thumb may be far below it.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
  }
  return {
    writes: { join, leave, release },
    done,
    say,
    busy: [join, leave, release].some(({ state }) => state.at === 'sending'),
    take: (source: PlaceSource, words: string) => run(() => join.send({ taskId: task.id, source }), words),
    giveBack: (words: string) => run(() => leave.send({ taskId: task.id, from: task.mineFrom }), words),
    release: (branchId: `b${string}`) =>
      run(
        () => release.send({ taskId: task.id, branchId, places: task.branch?.places ?? 0, reason: '人手不够' }),
        '名额退回去了，别的支部能领',
      ),
  }
}

import { goTab, start } from '@/lib/routes'
import { useNow } from '@/session/now'
import { forgetPage, usePageLeft } from '@/session/return-to'
import { Button } from '@/ui/Button'
import { Done } from '@/ui/Done'
import { Screen } from '@/ui/Screen'
import type { ValueOf } from '../../../../types/contracts/all'

interface RegisteredProps {
  readonly name: string
  readonly end: ValueOf<'org.register'>
}

/** In at once, because the roster knew them; or the grid looks at it first. Whoever came from a card in a chat goes back to it. */
export function Registered({ name, end }: RegisteredProps) {
  const left = usePageLeft(useNow())
  const back = () => {
    if (!left) return goTab('home')
    if (end.state === 'active') forgetPage()
    start(left)
  }
  return (
    <Screen
      title="登记"
      root
      bare
      actions={
        <Button grow onTap={back}>
          {left ? '回到任务清单' : '去首页'}
        </Button>
      }
    >
      {end.state === 'active' ? (
        <Done title={`${name}，进来了`} sub={`编进${end.gridName}，现在就能用`} />
      ) : (
        <Done title="登记好了" sub={`等${end.gridName}的网格员确认，确认了就能用`} />
      )}
    </Screen>
  )
}

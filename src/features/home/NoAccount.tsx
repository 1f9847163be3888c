import { SignOut } from '@/session/SignOut'
import { Empty } from '@/ui/Empty'
import { Heading } from '@/ui/Heading'

/** For those who cannot begin: not enrolled yet, or suspended. */
export function NoAccount({ name }: { name?: string }) {
  return (
    <>
      <Heading className="head home-head">{name === undefined ? '还不认识您' : `${name}，账户暂停了`}</Heading>
      {name === undefined ? (
        <Empty
          icon="people"
          title="先到社区登记"
          why="住在哪个社区，就到哪个社区。带上身份证，几分钟就好，登记完打开这里就能用"
        />
      ) : (
        <Empty icon="station" title="找社区问一问" why="记录和积分都还在，恢复了接着用" />
      )}
      <SignOut />
    </>
  )
}

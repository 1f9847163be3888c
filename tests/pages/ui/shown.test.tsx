import { fireEvent, render, screen } from '@testing-library/react'
import { Avatar } from '@/ui/Avatar'
import { Digits } from '@/ui/Digits'
import { End } from '@/ui/End'
import { FloorBar } from '@/ui/FloorBar'
import { Loaded } from '@/ui/Loaded'
import { Pips } from '@/ui/Pips'
import { WriteNote } from '@/ui/WriteNote'

describe('Pips', () => {
  test('draw a dot a person and a ring an empty place, up to eight', () => {
    const { container } = render(<Pips filled={3} places={4} />)
    expect(container.querySelectorAll('.pip')).toHaveLength(4)
    expect(container.querySelectorAll('.empty-place')).toHaveLength(1)
  })

  test('become numbers beyond eight', () => {
    render(<Pips filled={9} places={12} />)
    expect(screen.getByText('9/12')).toBeVisible()
  })
})

describe('FloorBar', () => {
  test('is red only below the floor', () => {
    const { container, rerender } = render(<FloorBar have={28} floor={30} />)
    expect(container.querySelector('.short')).not.toBeNull()
    rerender(<FloorBar have={30} floor={30} />)
    expect(container.querySelector('.short')).toBeNull()
  })
})

describe('Digits', () => {
  test('stand in two groups and are read out one by one', () => {
    render(<Digits value="48271936" />)
    expect(screen.getByLabelText('4 8 2 7 1 9 3 6')).toHaveTextContent('4827 1936')
  })
})

describe('Avatar', () => {
  test('shows the family name', () => {
    render(<Avatar name="李秀英" />)
    expect(screen.getByText('李')).toBeVisible()
  })
})

describe('End', () => {
  test('says that these were all', () => {
    render(<End ended busy={false} onMore={() => undefined} />)
    expect(screen.getByText('就这些了')).toBeVisible()
  })

  test('leads to the next page', () => {
    const onMore = jest.fn()
    render(<End ended={false} busy={false} onMore={onMore} />)
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
    expect(onMore).toHaveBeenCalled()
  })
})

describe('Loaded', () => {
  const refresh = jest.fn(async () => undefined)
  const child = (value: string) => <p>{value}</p>

  test('draws a skeleton before anything came', () => {
    render(<Loaded of={{ unanswered: false, refresh }}>{child}</Loaded>)
    expect(screen.getByRole('status', { name: '正在取' })).toBeVisible()
  })

  test('shows a refusal as its sentence', () => {
    const refusal = { code: 'notFound', retry: 'never', says: '没找到，可能已经撤下了。' } as const
    render(<Loaded of={{ refusal, unanswered: false, refresh }}>{child}</Loaded>)
    expect(screen.getByText('没找到，可能已经撤下了。')).toBeVisible()
  })

  test('says what is safe and tries again when nothing could be reached', () => {
    render(<Loaded of={{ unanswered: true, refresh }}>{child}</Loaded>)
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(refresh).toHaveBeenCalled()
  })

  test('shows what it had, and says that it is old, when the newest could not be reached', () => {
    render(<Loaded of={{ value: '旧的', unanswered: false, stale: true, refresh }}>{child}</Loaded>)
    expect(screen.getByText('旧的')).toBeVisible()
    expect(screen.getByText('没连上，这是刚才的样子')).toBeVisible()
  })
})

describe('WriteNote', () => {
  test('offers the same again when the end is unknown', () => {
    const retry = jest.fn(async () => undefined)
    render(<WriteNote write={{ state: { at: 'unknown' }, retry }} />)
    fireEvent.click(screen.getByRole('button', { name: '再试' }))
    expect(retry).toHaveBeenCalled()
  })

  test('is silent while nothing happened', () => {
    const { container } = render(
      <WriteNote write={{ state: { at: 'idle' }, retry: async () => undefined }} done="好了" />,
    )
    expect(container).toBeEmptyDOMElement()
  })
})

import { act, fireEvent, render, screen } from '@testing-library/react'
import { type ReactElement, useState } from 'react'
import { elderMode } from '@/session/elder'
import { layoutOf } from '@/lib/hex/cache'
import { HexMap } from '@/ui/HexMap'
import type { HexMapProps, HexState } from '@/ui/HexMapProps'
import { readDivisions } from '../../../tools/seed/divisions'
import { partition } from '../../../tools/seed/partition'
import { freshPhone } from '../support/render'

const { streets, communities } = readDivisions()
const codes = partition(communities).map(({ code }) => code)
const [FIRST, SECOND] = [codes[0]!, codes[300]!]
/** Ten far below, the rest fine. */
const stateOf = (i: number): HexState => (i < 10 ? 'gap2' : i < 15 ? 'unread' : 'ok')
const TILES = codes.map((gridId, i) => ({ gridId, state: stateOf(i) }))
const LABEL = '486 个网格，10 个人手不够'

const map = (props: Partial<HexMapProps> = {}) => (
  <HexMap
    label={LABEL}
    tiles={TILES}
    streets={streets.map(({ id, name }) => ({ id, name, note: '缺 1' }))}
    legend={[
      { state: 'gap2', text: '差 5 人以上' },
      { state: 'ok', text: '够底线' },
    ]}
    {...props}
  />
)

/** The picture is drawn so wide; jsdom lays nothing out. */
function drawnAt(width: number) {
  jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue({ left: 0, top: 0, width, height: width, x: 0, y: 0, right: width, bottom: width } as DOMRect)
}
/** Taps the middle of a grid's tile in the whole map. */
function tap(code: string, width: number, frame: 'desk' | 'phone') {
  const layout = layoutOf(codes, frame)
  const { x, y } = layout.tiles.get(code)!
  fireEvent.click(screen.getByRole('img'), {
    clientX: (x / layout.width) * width,
    clientY: (y / layout.height) * width,
  })
}

/** What lies in a layer of this class, as the path says it: one M a tile. */
const tilesIn = (container: HTMLElement, name: string) =>
  (container.querySelector<HTMLElement>(`.hex-layer.${name}`)?.style.getPropertyValue('--mask').match(/M/g) ?? [])
    .length

/** The tiles are painted after the rest of the page. */
const painted = () => act(() => jest.runAllTimers())
function draw(element: ReactElement) {
  const drawn = render(element)
  painted()
  return drawn
}

beforeEach(() => {
  freshPhone()
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('says in a sentence what it shows, and in the legend how many of each', () => {
  draw(map())
  expect(screen.getByRole('img', { name: LABEL })).toBeInTheDocument()
  expect(screen.getByText('差 5 人以上')).toHaveTextContent('差 5 人以上10')
  expect(screen.getByText('够底线')).toHaveTextContent('够底线471')
  expect(screen.getByText('丝绸路街道')).toBeVisible()
})

test('every tile is painted once in its colour, the worst carry a dot, the unread are hollow', () => {
  const { container } = draw(map())
  expect(tilesIn(container, 'hex-ok')).toBe(471)
  expect(tilesIn(container, 'hex-gap2')).toBe(10)
  expect(tilesIn(container, 'hex-dots')).toBe(10)
  expect(tilesIn(container, 'hex-unread')).toBe(5)
  expect(tilesIn(container, 'hex-hollow')).toBe(5)
})

test('one picture of the district stays below what one call may carry', () => {
  const arrows = codes.slice(0, 112).map((from, i) => ({ from, to: codes[i + 200]! }))
  const { container } = draw(map({ arrows }))
  const masks = [...container.querySelectorAll<HTMLElement>('.hex-layer')].map((layer) => layer.style.cssText)
  expect(masks.length).toBeGreaterThan(5)
  expect(Buffer.byteLength(masks.join(''))).toBeLessThan(29 * 1024)
  expect(container.querySelectorAll('*').length).toBeLessThan(100)
})

describe('on a desk', () => {
  beforeEach(() => {
    window.innerWidth = 1280
    drawnAt(660)
  })

  test('a tap chooses the grid under it', () => {
    const onChoose = jest.fn()
    draw(map({ onChoose, onStreet: () => undefined }))
    tap(FIRST, 660, 'desk')
    tap(SECOND, 660, 'desk')
    expect(onChoose.mock.calls).toEqual([[FIRST], [SECOND]])
  })

  test('a tap between the streets chooses nothing', () => {
    const onChoose = jest.fn()
    draw(map({ onChoose }))
    fireEvent.click(screen.getByRole('img'), { clientX: 2, clientY: 2 })
    expect(onChoose).not.toHaveBeenCalled()
  })

  test('choosing another moves the ring and draws no tile again', () => {
    const { container, rerender } = draw(map({ chosen: [FIRST] }))
    const ring = container.querySelector<HTMLElement>('.hex-ring')!
    const [before, mask] = [ring.style.left, container.querySelector('.hex-ok')]
    rerender(map({ chosen: [SECOND] }))
    painted()
    expect(container.querySelector('.hex-ring')).toBe(ring)
    expect(ring.style.left).not.toBe(before)
    expect(container.querySelector('.hex-ok')).toBe(mask)
  })

  test('the chosen arrow lies over the others, each on a casing', () => {
    const arrow = { from: SECOND, to: FIRST }
    const { container } = draw(map({ arrows: [arrow, { from: codes[20]!, to: FIRST }], chosenArrow: arrow }))
    const layers = [...container.querySelectorAll('.hex-layer')].map(({ className }) => className)
    expect(layers.slice(-4)).toEqual([
      'hex-layer hex-casing plain',
      'hex-layer hex-arrows plain',
      'hex-layer hex-casing chosen',
      'hex-layer hex-arrows chosen',
    ])
  })
})

describe('on a phone', () => {
  beforeEach(() => drawnAt(358))

  function Zooming({ onChoose }: { onChoose: (gridId: string) => void }) {
    const [street, setStreet] = useState<string>()
    return map({ street, onStreet: setStreet, onChoose })
  }

  test('a tap on the whole shows its street closer, and there is a way back', () => {
    const onChoose = jest.fn()
    const { container } = draw(<Zooming onChoose={onChoose} />)
    const whole = tilesIn(container, 'hex-ok')
    tap(FIRST, 358, 'phone')
    painted()
    expect(onChoose).not.toHaveBeenCalled()
    expect(tilesIn(container, 'hex-ok')).toBeLessThan(whole / 2)
    expect(screen.getByText('丝绸路街道')).toBeVisible()
    expect(screen.queryByText('王村镇')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '看全部' }))
    expect(screen.getByText('王村镇')).toBeVisible()
  })

  test('a street is reached by its name, with the keyboard too', () => {
    draw(<Zooming onChoose={() => undefined} />)
    fireEvent.click(screen.getByRole('button', { name: /王村镇/ }))
    expect(screen.queryByText('丝绸路街道')).toBeNull()
  })

  test('elders see the names alone', () => {
    elderMode.write(true)
    draw(map())
    expect(screen.queryByText('缺 1')).toBeNull()
    expect(screen.getByText('丝绸路街道')).toBeVisible()
  })
})

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { saveFile } from '@/platform/save-file'
import { FilePick } from '@/ui/FilePick'
import type { PickedFile } from '@/ui/FilePickProps'
import { Progress } from '@/ui/Progress'
import { SearchField } from '@/ui/SearchField'
import { Timeline } from '@/ui/Timeline'

describe('SearchField', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms))
  const type = (value: string) => fireEvent.change(screen.getByLabelText('找网格'), { target: { value } })

  test('asks after a pause in typing, once, without spaces around', () => {
    const onSearch = jest.fn()
    render(<SearchField label="找网格" onSearch={onSearch} />)
    type('凤')
    pass(200)
    type('凤鸣 ')
    pass(200)
    expect(onSearch).not.toHaveBeenCalled()
    pass(100)
    expect(onSearch.mock.calls).toEqual([['凤鸣']])
  })

  test('clears at once, and asks for nothing twice', () => {
    const onSearch = jest.fn()
    render(<SearchField label="找网格" initial="凤鸣" onSearch={onSearch} />)
    pass(1000)
    expect(onSearch).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '清掉' }))
    pass(0)
    expect(onSearch.mock.calls).toEqual([['']])
    expect(screen.queryByRole('button', { name: '清掉' })).toBeNull()
  })
})

test('FilePick gives the name, the size and, when asked, the bytes', async () => {
  const picked: PickedFile[] = []
  render(<FilePick label="选名册文件" endings={['xlsx']} onPick={(file) => picked.push(file)} />)
  const input = screen.getByLabelText('选名册文件')
  expect(input).toHaveAttribute('accept', '.xlsx')
  fireEvent.change(input, { target: { files: [new File(['grid'], '名册.xlsx')] } })
  expect(picked[0]).toMatchObject({ name: '名册.xlsx', size: 4 })
  expect(await picked[0]!.read()).toBe(btoa('grid'))
})

test('saveFile hands the browser a file of that name with those bytes', async () => {
  let kept: Blob | undefined
  let name = ''
  URL.createObjectURL = (blob: Blob) => {
    kept = blob
    return 'blob:kept'
  }
  const revoke = jest.fn()
  URL.revokeObjectURL = revoke
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    name = this.download
  })
  await saveFile({ name: '名册.xlsx', content: btoa('PK\u0003\u0004ÿ') })
  expect(name).toBe('名册.xlsx')
  expect(kept?.size).toBe(5)
  await waitFor(() => expect(revoke).toHaveBeenCalledWith('blob:kept'))
  clicked.mockRestore()
})

describe('Progress', () => {
  test('says in words how far long work has come', () => {
    const { container } = render(<Progress label="正在读名册" unit="行" done={1250} of={5000} />)
    expect(screen.getByText('第 1,250 行，共 5,000 行')).toBeVisible()
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25')
    expect(container.querySelector<HTMLElement>('.progress-fill')?.style.width).toBe('25%')
  })

  test('of nothing is not finished', () => {
    render(<Progress label="正在读名册" unit="行" done={0} of={0} />)
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0')
  })
})

test('Timeline is a list: when, what, who', () => {
  const rows = [
    { key: '2', when: '今天 8:20', what: '换到 2 组', who: '周敏，因为搬家' },
    { key: '1', when: '3 日 周二', what: '编入 1 组' },
  ]
  render(<Timeline label="编组经过" rows={rows} />)
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    '今天 8:20换到 2 组周敏，因为搬家',
    '3 日 周二编入 1 组',
  ])
})

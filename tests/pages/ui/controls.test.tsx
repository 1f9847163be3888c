import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Choice } from '@/ui/Choice'
import { DigitsInput } from '@/ui/DigitsInput'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { Stepper } from '@/ui/Stepper'
import { Switch } from '@/ui/Switch'

describe('Button', () => {
  test('answers a tap, and none while it is on its way', () => {
    const onTap = jest.fn()
    const { rerender } = render(<Button onTap={onTap}>认领 2 个名额</Button>)
    fireEvent.click(screen.getByRole('button', { name: '认领 2 个名额' }))
    rerender(
      <Button busy onTap={onTap}>
        认领 2 个名额
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '认领 2 个名额' }))
    expect(onTap).toHaveBeenCalledTimes(1)
  })
})

describe('Cell', () => {
  test('is a button as a whole when it leads somewhere', () => {
    const onTap = jest.fn()
    render(<Cell title="夜里巡楼" sub="南门岗亭" onTap={onTap} />)
    fireEvent.click(screen.getByRole('button', { name: /夜里巡楼/ }))
    expect(onTap).toHaveBeenCalled()
  })

  test('is plain text when it does not', () => {
    render(<Cell title="每人 20 分" />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('Stepper', () => {
  test('stays within its bounds', () => {
    const onChange = jest.fn()
    const { rerender } = render(<Stepper label="名额" value={1} least={1} most={2} onChange={onChange} />)
    fireEvent.click(screen.getByRole('button', { name: '名额减一' }))
    expect(onChange).toHaveBeenLastCalledWith(1)
    rerender(<Stepper label="名额" value={2} least={1} most={2} onChange={onChange} />)
    fireEvent.click(screen.getByRole('button', { name: '名额加一' }))
    expect(onChange).toHaveBeenLastCalledWith(2)
  })
})

describe('Choice', () => {
  const options = [
    { value: 'a', text: '社区' },
    { value: 'b', text: '商户' },
  ] as const

  test('of one is a group of radios that says which is on', () => {
    const onTap = jest.fn()
    render(<Choice label="身份" options={options} chosen={['b']} onTap={onTap} />)
    expect(screen.getByRole('radio', { name: '商户' })).toBeChecked()
    fireEvent.click(screen.getByRole('radio', { name: '社区' }))
    expect(onTap).toHaveBeenCalledWith('a')
  })

  test('of several is a group of checkboxes', () => {
    render(<Choice label="网格" several options={options} chosen={['a', 'b']} onTap={() => undefined} />)
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
  })
})

describe('Segmented', () => {
  test('says which part is shown', () => {
    const onChange = jest.fn()
    const parts = [
      { value: 'all', text: '全部 8' },
      { value: 'free', text: '没认领 3' },
    ] as const
    render(<Segmented label="看哪些" parts={parts} value="all" onChange={onChange} />)
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('全部 8')
    fireEvent.click(screen.getByRole('tab', { name: '没认领 3' }))
    expect(onChange).toHaveBeenCalledWith('free')
  })
})

describe('Switch', () => {
  test('is a switch that says whether it is on', () => {
    const onChange = jest.fn()
    render(<Switch icon="bigtext" title="大字模式" sub="字大" on={false} onChange={onChange} />)
    fireEvent.click(screen.getByRole('switch', { name: '大字模式', checked: false }))
    expect(onChange).toHaveBeenCalledWith(true)
  })
})

describe('DigitsInput', () => {
  test('keeps digits only, eight at most, also of a pasted 4827 1936', () => {
    const onChange = jest.fn()
    render(<DigitsInput label="8 位数" value="" onChange={onChange} />)
    fireEvent.change(screen.getByLabelText('8 位数'), { target: { value: '4827 19365' } })
    expect(onChange).toHaveBeenCalledWith('48271936')
  })
})

describe('Field', () => {
  test('shows what is wrong in place of the hint', () => {
    render(<Field label="标题" value="" onChange={() => undefined} hint="30 个字以内" fault="还没写标题" />)
    expect(screen.getByText('还没写标题')).toBeVisible()
    expect(screen.queryByText('30 个字以内')).toBeNull()
  })
})

describe('Sheet', () => {
  test('closes by the cross and by the scrim', () => {
    const onClose = jest.fn()
    render(
      <Sheet title="什么时候能到？" onClose={onClose}>
        好
      </Sheet>,
    )
    expect(screen.getByRole('dialog', { name: '什么时候能到？' })).toBeVisible()
    for (const way of screen.getAllByRole('button', { name: '关上' })) fireEvent.click(way)
    expect(onClose).toHaveBeenCalledTimes(2)
  })
})

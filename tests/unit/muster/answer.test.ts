import { judgeWish, type Wish } from '../../../cloudfunctions/muster/rules/answer'
import type { MusterAnswer } from '../../../types/documents/muster'
import { answerOf, SHORT_GRID } from '../../support/muster'

const wish = (over: Partial<Wish>): Wish => ({
  saw: null,
  to: 'coming',
  minutes: null,
  reason: null,
  seenIn: null,
  confirmed: false,
  byLeader: false,
  help: null,
  ...over,
})
const help = (state: 'asked' | 'agreed' | 'declined') => ({
  help: { to: SHORT_GRID, toName: '凤鸣 2 号网格', place: null, state, at: new Date(0) },
})

test.each<[string, boolean, Partial<MusterAnswer> | null, Partial<Wish>, ReturnType<typeof judgeWish>]>([
  ['an order that is over', false, null, { to: 'coming' }, 'orderOver'],
  ['an answer to nobody who asked', true, {}, { help: 'agreed' }, 'helpOver'],
  ['yes after no', true, help('declined'), { help: 'agreed' }, 'helpOver'],
  ['yes again', true, help('agreed'), { help: 'agreed' }, 'same'],
  ['yes to who asked', true, help('asked'), { help: 'agreed' }, 'go'],
  ['reading after having answered', true, { state: 'coming' }, { to: 'read' }, 'same'],
  ['what is so already', true, { state: 'arrived' }, { saw: 'read', to: 'arrived' }, 'same'],
  [
    'a leader who sees somebody that said so themselves',
    true,
    { state: 'arrived' },
    { saw: 'arrived', to: 'arrived', confirmed: true },
    'go',
  ],
  [
    'a page that shows what was said before',
    true,
    { state: 'cannot' },
    { saw: 'coming', to: 'arrived' },
    'answerMoved',
  ],
  ['a reason that comes after', true, { state: 'cannot' }, { saw: 'cannot', to: 'cannot', reason: '在外地' }, 'go'],
  ['cannot, said again', true, { state: 'cannot' }, { saw: 'cannot', to: 'cannot' }, 'same'],
  ['a tap beside the reading of the page', true, { state: 'read' }, { saw: null, to: 'coming' }, 'go'],
  ['the first word', true, null, { saw: null, to: 'cannot' }, 'go'],
  ['later than said', true, { state: 'coming' }, { saw: 'coming', to: 'coming', minutes: 30 }, 'go'],
  ['leaving without having come', true, { state: 'coming' }, { saw: 'coming', to: 'left' }, 'answerWrong'],
  ['coming back by oneself', true, { state: 'left' }, { saw: 'left', to: 'arrived' }, 'answerWrong'],
  ['a leader who takes a leaving back', true, { state: 'left' }, { saw: 'left', to: 'arrived', byLeader: true }, 'go'],
])('%s', (_title, active, answer, over, expected) => {
  expect(judgeWish({ active }, answer ? answerOf(answer) : undefined, wish(over))).toBe(expected)
})

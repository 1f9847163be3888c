import { z } from 'zod'
import { startMessenger, TEMPLATE, type Messenger } from './messenger'

const OTHER_TEMPLATE = 'A25vrVdFrfC1CBXlJG7aGYk0B8y3hR5jLvsTg2Xmhrs'

let cloud: Messenger
beforeAll(async () => {
  cloud = await startMessenger()
})
afterAll(() => cloud.close())

describe('subscribeMessage.send', () => {
  const message = {
    touser: 'oBert',
    templateId: TEMPLATE,
    page: 'pages/tabs/home/index',
    data: { thing1: { value: '任务' } },
  }
  const send = (changes: object = {}) => cloud.openapi('subscribeMessage.send', { ...message, ...changes })
  const ok = { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }
  const refused = { errCode: 43101, message: 'openapi.subscribeMessage.send:fail user refuse to accept the msg' }

  test('one accepted tap allows one message of that template to that person', async () => {
    expect(await send()).toEqual(refused)
    expect(await cloud.tap('oBert', 'accept')).toEqual({ status: 200, answer: { left: 1 } })
    expect(await send({ touser: 'oCarl' })).toEqual(refused)
    expect(await send({ templateId: OTHER_TEMPLATE })).toEqual(refused)
    expect(await send()).toEqual(ok)
    expect(await send()).toEqual(refused)
  })

  test.each(['reject', 'ban'] as const)('a tap that says %s ends what was allowed', async (answer) => {
    await cloud.tap('oBert', 'accept')
    await cloud.tap('oBert', 'accept')
    await cloud.tap('oBert', answer)
    expect(await send()).toEqual(refused)
  })

  test('of ten at once with three allowed, three are sent', async () => {
    for (let i = 0; i < 3; i += 1) await cloud.tap('oDora', 'accept')
    const source = `async ({cloud}) => (await Promise.allSettled(Array.from({ length: 10 }, () =>
      cloud.openapi.subscribeMessage.send(${JSON.stringify({ ...message, touser: 'oDora' })})))).map(({ status }) => status)`
    const outcomes = z.array(z.string()).parse(await cloud.run(source))
    expect(outcomes.filter((status) => status === 'fulfilled')).toHaveLength(3)
  })

  test('a refused message uses nothing up', async () => {
    await cloud.tap('oEmma', 'accept')
    expect(await send({ touser: 'oEmma', page: 'pages/none' })).toMatchObject({ errCode: 41030 })
    expect(await send({ touser: 'oEmma' })).toEqual(ok)
  })

  test.each<[string, object, number, string]>([
    ['nobody', { touser: '' }, 40003, 'invalid openid'],
    ['an openid that is none', { touser: 'o;B' }, 40003, 'invalid openid'],
    ['an openid that is no text', { touser: { $ne: null } }, 40003, 'invalid openid'],
    ['no template', { templateId: undefined }, 40037, 'invalid template_id'],
    ['a template id of another length', { templateId: 'short' }, 40037, 'invalid template_id'],
    ['a page that there is not', { page: 'pages/none/index' }, 41030, 'invalid page'],
    ['a page of the browser alone', { page: 'pages/start/index' }, 41030, 'invalid page'],
    ['a page with a leading slash', { page: '/pages/tabs/home/index' }, 41030, 'invalid page'],
    ['another state', { miniprogramState: 'beta' }, 40097, 'invalid args'],
    ['another language', { lang: 'de_DE' }, 40097, 'invalid args'],
    ['no data', { data: {} }, 47003, 'argument invalid! data'],
    ['data without a value', { data: { thing1: '任务' } }, 47003, 'argument invalid! data'],
    [
      'data of a kind that there is not',
      { data: { stuff1: { value: 'x' } } },
      47003,
      'argument invalid! data.stuff1.value invalid',
    ],
    [
      'data named like a property of all objects',
      { data: { constructor1: { value: 'x' } } },
      47003,
      'argument invalid! data.constructor1.value invalid',
    ],
    ['data without a number', { data: { thing: { value: 'x' } } }, 47003, 'argument invalid! data.thing.value invalid'],
    [
      'a value that is no text',
      { data: { number1: { value: 5 } } },
      47003,
      'argument invalid! data.number1.value invalid',
    ],
  ])('%s is refused', async (_title, changes, errCode, why) => {
    await cloud.tap('oBert', 'accept')
    expect(await send(changes)).toEqual({ errCode, message: `openapi.subscribeMessage.send:fail ${why}` })
  })

  test('a page may carry parameters', async () => {
    await cloud.tap('oBert', 'accept')
    expect(await send({ page: 'pages/tasks/detail/index?id=t1' })).toEqual(ok)
  })

  test.each<[string, string, boolean]>([
    ['thing1', '二十个字二十个字二十个字二十个字二十个字', true],
    ['thing1', '二十一个字二十个字二十个字二十个字二十个字', false],
    ['thing1', '', false],
    ['thing1', '两行\n字', false],
    ['number1', '12.50', true],
    ['number1', '1'.repeat(33), false],
    ['number1', '12点', false],
    ['letter1', 'Abc', true],
    ['letter1', 'A1', false],
    ['symbol1', '#*!', true],
    ['symbol1', '#a', false],
    ['character_string1', 'GV-2026/01', true],
    ['character_string1', '编号1', false],
    ['time1', '15:01', true],
    ['time1', '2026年10月1日 15:01', true],
    ['time1', '15:01~16:30', true],
    ['time1', '25:01', false],
    ['time1', '2026-10-01 15:01', false],
    ['date1', '2026年10月1日', true],
    ['date1', '2026年10月1日 15:01', true],
    ['date1', '2026年10月1日~2026年10月3日', true],
    ['date1', '10月1日', false],
    ['amount1', '¥12.50元', true],
    ['amount1', '12345678901', false],
    ['phone_number1', '+86-0533-6666666', true],
    ['phone_number1', '电话', false],
    ['car_number1', '鲁C8Z888挂', true],
    ['car_number1', '鲁C8Z88889', false],
    ['name1', '张三', true],
    ['name1', '十个汉字的名字太长了啊', false],
    ['name1', 'Zhang San', true],
    ['name1', '张3', false],
    ['phrase1', '已完成', true],
    ['phrase1', '已完成 ', false],
    ['phrase1', '六个汉字太长', false],
  ])('the value of %s may be %j: %s', async (key, value, fits) => {
    await cloud.tap('oBert', 'accept')
    const invalid = {
      errCode: 47003,
      message: `openapi.subscribeMessage.send:fail argument invalid! data.${key}.value invalid`,
    }
    expect(await send({ data: { [key]: { value } } })).toEqual(fits ? ok : invalid)
  })

  test('a value from a declared list is refused by name', async () => {
    expect(await send({ data: { enum1: { value: '一' } } })).toMatchObject({
      message: expect.stringMatching(/template field enum1 is not implemented/),
    })
  })
})

import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

/** What a function runs that calls another one, with the source that the probe there runs. */
const calling = (name: string, input: string): string =>
  `({cloud}) => cloud.callFunction(${JSON.stringify({ name, data: { action: 'run', input } })})`

test('a function calls another through the SDK and gets its answer', async () => {
  expect(await cloud.run(calling('probe', '() => ({ from: process.env.SCF_FUNCTIONNAME, nothing: null })'))).toEqual({
    result: { value: { from: 'probe', nothing: null } },
    errMsg: 'callFunction:ok',
    requestID: expect.any(String),
  })
})

test('the other finds the same person, and in SOURCE each station on the way', async () => {
  const context = '({cloud}) => cloud.getWXContext()'
  expect(await cloud.run(calling('probe', context), 'oPerson')).toMatchObject({
    result: { value: { OPENID: 'oPerson', APPID: 'wx-local', SOURCE: 'wx_client,scf' } },
  })
  expect(await cloud.run(calling('probe', calling('probe', context)), 'oPerson')).toMatchObject({
    result: { value: { result: { value: { OPENID: 'oPerson', SOURCE: 'wx_client,scf,scf' } } } },
  })
})

describe('a call that fails reaches its caller as −1, as the SDK has it for every code', () => {
  test.each<[string, string, string, string]>([
    ['an error, by its message', 'stubborn', '', 'Error: not today'],
    ['the end of its process', 'impatient', '() => process.exit(1)', 'impatient ended without an answer'],
    ['its time limit', 'impatient', '() => new Promise(() => {})', 'impatient gave no answer within 1 s'],
    ['more than 1 MB', 'impatient', '() => "x".repeat(1024 * 1024)', 'cloudfunction result size exceed limit (1MB)'],
    ['a bundle that does not load', 'broken', '', 'broken does not load'],
    ['a function that is not there', 'nobody', '', 'no function nobody'],
    ['a name that every object has', 'constructor', '', 'no function constructor'],
  ])('%s', async (_title, name, input, message) => {
    expect(await cloud.refusal(calling(name, input))).toEqual({ errCode: -1, message: `callFunction:fail ${message}` })
  })

  test('and takes nothing of the caller’s with it', async () => {
    const source = `async ({cloud}) => {
      const failed = await cloud.callFunction({name: 'stubborn', data: {}}).catch(() => 'failed')
      return [failed, cloud.getWXContext().SOURCE]
    }`
    expect(await cloud.run(source)).toEqual(['failed', 'wx_client'])
  })
})

test('functions that wait for themselves end by their own time, and the next call is answered', async () => {
  const itself = calling('impatient', '() => 1')
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => cloud.send('oA', 'impatient', { action: 'run', input: itself })),
  )
  // All four processes wait for a fifth call, which gets one when the first of them is ended.
  expect(answers.filter(({ status }) => status === 502).length).toBeGreaterThan(0)
  expect(await cloud.send('oA', 'impatient', { action: 'run', input: '() => 2' })).toEqual({
    status: 200,
    body: { value: 2 },
  })
})

test.each<[string, object, string]>([
  [
    'a version of a function',
    { function_name: 'probe', qualifier: '1', request_data: '{}' },
    'a version of a function',
  ],
  ['no JSON', { function_name: 'probe', request_data: '{' }, 'request_data must be a JSON object'],
  ['a list', { function_name: 'probe', request_data: '[]' }, 'request_data must be a JSON object'],
])('%s is refused by name', async (_title, body, message) => {
  expect(await cloud.admin({ action: 'functions.invokeFunction', ...body })).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining(message),
  })
})

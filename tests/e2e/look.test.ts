import { type Browser, type Page } from 'playwright-core'
import { DESK, openBrowser } from '../support/browser'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { DISTRICT_DOCUMENTS, openid } from '../support/district'
import { GRID } from '../support/tasks'

jest.setTimeout(120_000)

let cloud: TestCloud
let browser: Browser
let page: Page
const errors: string[] = []
beforeAll(async () => {
  cloud = await startTestCloud({ documents: DISTRICT_DOCUMENTS })
  browser = await openBrowser()
  page = await browser.newPage(DESK)
  page.on('pageerror', (error) => errors.push(error.message))
})
afterAll(async () => {
  await browser.close()
  await cloud.close()
})

test('a look inside: documents, a call with its trips, faults on and off', async () => {
  await cloud.call(openid('secretary'), 'org.getGrid', { gridId: GRID })
  await page.goto(`${cloud.url}/local`)
  await page.getByRole('link', { name: '数据' }).click()
  await page.getByRole('button', { name: 'grids 2' }).click()
  await page.getByText(GRID, { exact: true }).click()
  await page.getByText('communityName: "凤鸣社区"').first().waitFor()
  await page.getByLabel('条件').fill('{"name":"没有这个网格"}')
  await page.getByRole('button', { name: '查' }).click()
  await page.getByText('没有符合条件的。').waitFor()

  await page.getByRole('link', { name: '调用' }).click()
  await page.getByRole('button', { name: 'org.getGrid' }).click()
  await page.getByText('database.aggregateDocuments').waitFor()

  await page.getByRole('link', { name: '故障' }).click()
  await page.getByLabel('每百次往返坏').fill('100')
  for (const kind of ['做了，断线', '没做，不回话', '做了，不回话', '做了两遍', '没做，进程没了', '做了，进程没了']) {
    await page.getByLabel(kind).uncheck()
  }
  await page.getByRole('button', { name: '开始' }).click()
  await page.getByText('正在出').waitFor()
  expect(await cloud.send(openid('secretary'), 'org', { action: 'org.whoAmI', input: {} })).toMatchObject({
    status: 502,
  })
  await page.getByText('第 1 次往返 database.getDocument').waitFor()
  await page.getByRole('button', { name: '停下' }).click()
  await page.getByText('现在没有开').waitFor()
  expect(await cloud.call(openid('secretary'), 'org.whoAmI', {})).toMatchObject({ ok: true })
  expect(errors).toEqual([])
})

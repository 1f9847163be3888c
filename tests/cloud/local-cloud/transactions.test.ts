import { startProbe, type Probe } from './probe'

let cloud: Probe
beforeAll(async () => {
  cloud = await startProbe()
})
afterAll(() => cloud.close())

beforeEach(async () => {
  for (const name of ['memberships', 'postings']) await cloud.database.remove(name, {}, { multi: true })
  await cloud.database.insert('memberships', [
    { _id: 'a', n: 1, gridId: 'g1' },
    { _id: 'b', n: 2, gridId: 'g1' },
  ])
})

/** Runs a body with two open transactions, `t` and `u`, and the collection outside of them. */
const run = (body: string): Promise<unknown> =>
  cloud.run(`async ({db, _}) => {
    const [t, u] = [await db.startTransaction(), await db.startTransaction()]
    const inside = (transaction) => transaction.collection('memberships')
    const outside = db.collection('memberships')
    const all = async () => (await outside.orderBy('_id', 'asc').get()).data
    const failure = async (promise) => {
      try { await promise } catch (error) {
        const [, resource, duplicate] = /\\[ResourceUnavailable.(\\w+)\\]|(E11000)/.exec(error.errMsg ?? error.message) ?? []
        return [error.errCode ?? error.code, resource ?? duplicate]
      }
      return 'did not fail'
    }
    try { ${body} } finally { await t.rollback().catch(() => 0); await u.rollback().catch(() => 0) }
  }`)

describe('inside a transaction', () => {
  test('every write is read back, nobody else sees one, and the commit shows them all', async () => {
    expect(
      await run(`
        const i = inside(t)
        await i.doc('a').update({data: {n: _.inc(10)}})
        await i.doc('b').remove()
        const set = await i.doc('c').set({data: {n: 3, gridId: 'g1'}})
        await i.add({data: {_id: 'd', n: 4, gridId: 'g1'}})
        const own = (await i.where({gridId: 'g1'}).orderBy('n', 'desc').get()).data.map(({_id, n}) => _id + n)
        const a = (await i.doc('a').get()).data.n
        const before = await all()
        await t.commit()
        return {set: set.stats, own, a, before: before.map(({_id, n}) => _id + n), after: (await all()).map(({_id, n}) => _id + n)}`),
    ).toEqual({
      // The SDK itself loses the id of what was created, inside a transaction.
      set: { updated: 0, created: 0 },
      own: ['a11', 'd4', 'c3'],
      a: 11,
      before: ['a1', 'b2'],
      after: ['a11', 'c3', 'd4'],
    })
  })

  test('the state at its start is read, whatever is written meanwhile', async () => {
    expect(
      await run(`
        await outside.doc('a').update({data: {n: 100, gridId: 'g2'}})
        await outside.doc('b').remove()
        await outside.add({data: {_id: 'c', n: 3, gridId: 'g1'}})
        const seen = async (transaction) => (await inside(transaction).where({gridId: 'g1'}).orderBy('_id', 'asc').limit(2).get()).data
        return [await seen(t), (await inside(t).doc('b').get()).data.n, await failure(inside(t).doc('c').get())]`),
    ).toEqual([
      [
        { _id: 'a', n: 1, gridId: 'g1' },
        { _id: 'b', n: 2, gridId: 'g1' },
      ],
      2,
      [-1, null],
    ])
  })

  test('what another transaction has written first is locked: writing it fails at once, and ends the loser', async () => {
    expect(
      await run(`
        await inside(t).doc('a').update({data: {n: 5}})
        const lost = await failure(inside(u).doc('a').update({data: {n: 6}}))
        const late = await failure(u.commit())
        await t.commit()
        return [lost, late, (await all())[0].n]`),
    ).toEqual([[-501001, 'TransactionBusy'], ['DATABASE_TRANSACTION_FAIL', 'TransactionNotExist'], 5])
  })

  test('what was changed since its start cannot be written', async () => {
    expect(
      await run(`
        await outside.doc('a').update({data: {n: 7}})
        await outside.doc('a').update({data: {n: 1}})
        await outside.doc('b').remove()
        await outside.add({data: {_id: 'c', n: 7}})
        return [
          await failure(inside(t).doc('a').update({data: {n: 8}})),
          await failure(inside(u).doc('c').set({data: {n: 8}})),
        ]`),
    ).toEqual([
      [-501001, 'TransactionConflict'],
      [-501001, 'TransactionConflict'],
    ])
  })

  test('two that read what the other writes both commit: write skew is allowed', async () => {
    expect(
      await run(`
        const [a, b] = [await inside(t).doc('a').get(), await inside(u).doc('b').get()]
        await inside(t).doc('b').update({data: {n: a.data.n + 10}})
        await inside(u).doc('a').update({data: {n: b.data.n + 10}})
        await t.commit()
        await u.commit()
        return (await all()).map(({n}) => n)`),
    ).toEqual([12, 11])
  })

  test('a rollback leaves nothing, and frees what was locked', async () => {
    expect(
      await run(`
        await inside(t).doc('a').remove()
        await t.rollback()
        await inside(u).doc('a').update({data: {n: 9}})
        await u.commit()
        return (await all())[0].n`),
    ).toBe(9)
  })

  test('an operation that fails ends the transaction', async () => {
    expect(
      await run(`
        await inside(t).doc('a').update({data: {n: 9}})
        const twice = await failure(inside(t).add({data: {_id: 'b'}}))
        return [twice, await failure(inside(t).doc('b').get()), (await all())[0].n]`),
    ).toEqual([[-502001, 'E11000'], [-501001, 'TransactionNotExist'], 1])
  })

  test('what the SDK sends without the transaction’s id runs outside of it: changes, counts and aggregations by condition', async () => {
    expect(
      await run(`
        const i = inside(t)
        await i.doc('b').update({data: {n: 20}})
        const {stats} = await i.where({_id: 'a'}).update({data: {n: 9}})
        const counted = (await i.where({n: _.gte(20)}).count()).total
        const grouped = (await i.aggregate().group({_id: null, n: _.aggregate.sum('$n')}).end()).list[0].n
        await t.rollback()
        return [stats.updated, counted, grouped, (await all()).map(({n}) => n)]`),
    ).toEqual([1, 0, 11, [9, 2]])
  })

  test('a server date is refused by name', async () => {
    const { errCode, message } = await cloud.refusal(
      `({db}) => db.runTransaction((t) => t.collection('memberships').doc('a').update({data: {at: db.serverDate()}}))`,
    )
    expect({ errCode, message }).toEqual({ errCode: -501007, message: expect.stringContaining('server date') })
  })
})

describe('a write outside', () => {
  test('waits for the lock, and tests its condition again', async () => {
    expect(
      await run(`
        await inside(t).doc('a').update({data: {n: _.inc(-1)}})
        let waits = true
        const plain = outside.where({_id: 'a', n: _.gt(0)}).update({data: {n: _.inc(-1)}}).then((answer) => { waits = false; return answer })
        await new Promise((resolve) => setTimeout(resolve, 50))
        const waited = waits
        await t.commit()
        return [waited, (await plain).stats.updated, (await all())[0].n]`),
    ).toEqual([true, 0, 0])
  })

  test('to other documents goes ahead, and one to many waits as a whole', async () => {
    expect(
      await run(`
        await inside(t).doc('b').update({data: {n: 20}})
        const many = outside.where({gridId: 'g1'}).update({data: {n: _.inc(1)}})
        await outside.doc('a').update({data: {n: _.mul(10)}})
        await t.rollback()
        return [(await many).stats.updated, (await all()).map(({n}) => n)]`),
    ).toEqual([2, [11, 3]])
  })
})

describe('a unique key', () => {
  const posting = (id: string) => `{_id: '${id}', account: 'p1', key: 'k', seq: 1, digest: '${id}'}`

  test('that one transaction takes is taken for every other writer once it commits', async () => {
    expect(
      await run(`
        const postings = (transaction) => transaction.collection('postings')
        await postings(t).add({data: ${posting('x')}})
        const busy = await failure(postings(u).add({data: ${posting('y')}}))
        const plain = failure(postings(db).add({data: ${posting('z')}}))
        await t.commit()
        return [busy, await plain, (await postings(db).get()).data.map(({_id}) => _id)]`),
    ).toEqual([[-501001, 'TransactionBusy'], [-502001, 'E11000'], ['x']])
  })

  test('goes from one document to another within a transaction', async () => {
    await cloud.database.insert('postings', [{ _id: 'x', account: 'p1', key: 'k', seq: 1, digest: 'x' }])
    expect(
      await run(`
        const postings = t.collection('postings')
        const taken = await failure(u.collection('postings').add({data: ${posting('y')}}))
        await postings.doc('x').update({data: {key: 'other', seq: 2}})
        await postings.add({data: ${posting('y')}})
        await t.commit()
        return [taken, (await db.collection('postings').where({key: 'k'}).get()).data.map(({_id}) => _id)]`),
    ).toEqual([[-502001, 'E11000'], ['y']])
  })
})

describe('the end of a transaction', () => {
  const LATER_MS = 30_000
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate'] })
  })
  afterEach(() => void jest.useRealTimers())

  test('comes after 30 seconds by itself: what it locked is free, and its id is refused', async () => {
    const { database } = cloud
    const { transactionId } = database.startTransaction()
    await database.within(transactionId).update('memberships', { _id: 'a' }, { $set: { n: 50 } }, { multi: false })
    const plain = database.update('memberships', { _id: 'a' }, { $inc: { n: 1 } }, { multi: false })
    jest.advanceTimersByTime(LATER_MS)
    expect(await plain).toEqual({ updated: 1 })
    expect(() => database.within(transactionId)).toThrow(/TransactionNotExist.*30 seconds/)
    expect(await database.find('memberships', { filter: { _id: 'a' } })).toMatchObject([{ n: 2 }])
  })

  test('comes so too when its process has died', async () => {
    const body = `await inside(t).doc('a').update({data: {n: 50}}); process.kill(process.pid, 'SIGKILL'); await new Promise(() => 0)`
    await expect(run(body)).rejects.toThrow('502')
    const plain = cloud.database.update('memberships', { _id: 'a' }, { $inc: { n: 1 } }, { multi: false })
    jest.advanceTimersByTime(LATER_MS)
    expect(await plain).toEqual({ updated: 1 })
  })
})

describe('runTransaction of the SDK', () => {
  test('commits, and answers what its function answers', async () => {
    expect(
      await cloud.run(`({db, _}) => db.runTransaction(async (t) => {
        await t.collection('memberships').doc('a').update({data: {n: _.inc(1)}})
        return (await t.collection('memberships').doc('a').get()).data.n
      })`),
    ).toBe(2)
  })

  test('rolls back with a reason, and after an error', async () => {
    expect(
      await cloud.run(`async ({db, _}) => {
        const attempt = (end) => db.runTransaction(async (t) => {
          await t.collection('memberships').doc('a').update({data: {n: _.inc(1)}})
          await end(t)
        }).catch((error) => error.message ?? error)
        return [await attempt((t) => t.rollback('full')), await attempt(() => { throw new Error('bug') }),
          (await db.collection('memberships').doc('a').get()).data.n]
      }`),
    ).toEqual(['full', 'bug', 1])
  })

  test('an id that never was is refused', async () => {
    expect(await cloud.admin({ action: 'database.commitTransaction', transactionId: 'tx1' })).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining('TransactionNotExist'),
    })
  })
})

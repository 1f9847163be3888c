/**
 * One function process, started by pool.ts: loads the bundle, then answers one call at a time.
 * Plain JavaScript, because it must start in milliseconds and needs no build.
 */
'use strict'
const { format } = require('node:util')

let offsetMs = 0
const RealDate = Date
const realNow = RealDate.now.bind(RealDate)

/** Product code asks for the time as ever; the clock of the whole local cloud can be moved to try things out. */
const shiftClock = () => {
  RealDate.now = () => realNow() + offsetMs
  const Shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [target.now()] : args, newTarget === Shifted ? target : newTarget),
    apply: (target) => new target(target.now()).toString(),
  })
  RealDate.prototype.constructor = Shifted
  globalThis.Date = Shifted
}

/** Lines travel with the answers, in order, so that a call's log is complete when the call is. */
const captureOutput = () => {
  let rest = ''
  const write = (chunk, encoding, done) => {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop()
    for (const line of lines) process.send({ type: 'line', line })
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) callback()
    return true
  }
  process.stdout.write = write
  process.stderr.write = write
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    console[level] = (...args) => void write(`${format(...args)}\n`)
  }
}

shiftClock()
captureOutput()
const { main } = require(process.argv[2])
if (typeof main !== 'function') throw new Error('the function exports no main')

process.on('message', async (call) => {
  offsetMs = call.offsetMs
  Object.assign(process.env, call.env)
  const context = {
    callbackWaitsForEmptyEventLoop: false,
    function_name: process.env.SCF_FUNCTIONNAME,
    request_id: call.id,
  }
  try {
    const value = await main(call.event, context)
    process.send({ type: 'answer', id: call.id, json: JSON.stringify(value ?? null) })
  } catch (error) {
    console.error(error)
    process.send({ type: 'failure', id: call.id })
  }
})
process.on('disconnect', () => process.exit(0))
process.send({ type: 'ready' })

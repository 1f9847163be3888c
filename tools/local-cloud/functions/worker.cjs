/**
 * One function process, started by worker-process.ts: loads the bundle, then answers one call at a time.
 * Plain JavaScript, because it must start in milliseconds and needs no build.
 */
'use strict'
const { format } = require('node:util')

/** What a call may answer, in bytes of JSON: the SDK's error -604001 names the limit. */
const MOST_ANSWERED = 1024 * 1024
/** What a call may print, in characters; the rest would only fill memory on its way to the log. */
const MOST_PRINTED = 1024 * 1024
const LONGEST_MESSAGE = 1000

// No function in the cloud has a parent to talk to.
const send = process.send.bind(process)
process.send = undefined
const contextKeys = process.env.WX_CONTEXT_KEYS.split(',')

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

let rest = ''
let printed = 0

/** Lines travel with the answers, in order, so that a call's log is complete when the call is. */
const captureOutput = () => {
  const write = (chunk, encoding, done) => {
    const text = String(chunk)
    if (printed <= MOST_PRINTED) {
      printed += text.length
      const lines = (rest + text).split('\n')
      rest = lines.pop()
      for (const line of lines) send({ type: 'line', line })
      if (printed > MOST_PRINTED)
        send({ type: 'line', line: `[more than ${MOST_PRINTED} characters: the rest is dropped]` })
    }
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

const answerOf = (id, value) => {
  // What JSON has no word for is nothing: undefined, a function, a symbol.
  const json = JSON.stringify(value) ?? 'null'
  const bytes = Buffer.byteLength(json)
  return bytes > MOST_ANSWERED ? { type: 'tooLarge', id, bytes } : { type: 'answer', id, json }
}

const failureOf = (id, error) => {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : format('%s', error)
  return { type: 'failure', id, message: message.slice(0, LONGEST_MESSAGE) }
}

/** Ends a line that was begun, and counts the next call's from nothing. */
const endOutput = () => {
  if (rest !== '') send({ type: 'line', line: rest })
  rest = ''
  printed = 0
}

shiftClock()
captureOutput()
const { main } = require(process.argv[2])
if (typeof main !== 'function') throw new Error('the function exports no main')

process.on('message', async (call) => {
  send({ type: 'begun', id: call.id })
  offsetMs = call.offsetMs
  // Nothing of the caller before is left for a call that has none, such as a timer's.
  for (const key of contextKeys) delete process.env[key]
  Object.assign(process.env, call.env)
  const context = {
    callbackWaitsForEmptyEventLoop: false,
    function_name: process.env.SCF_FUNCTIONNAME,
    request_id: call.id,
  }
  let message
  try {
    message = answerOf(call.id, await main(call.event, context))
  } catch (error) {
    console.error(error)
    message = failureOf(call.id, error)
  }
  endOutput()
  send(message)
})
process.on('disconnect', () => process.exit(0))
send({ type: 'ready' })

import { startProbe, type Probe } from '../probe'
import { answers, expected, type Row } from './table'

const DOCUMENT = `{_id: 'x', n: -7.5, i: 7, z: 0, s: 'aBc中é', e: '', nil: null, at: new Date('2024-12-30T23:59:58.007Z'),
  l: [1, 2, 3], r: [{k: 1, v: 'p'}, {k: 2}, 5], o: {a: 1, b: {c: 2}}, w: [3, 1, 3], t: true, nan: NaN}`

const ARITHMETIC: readonly Row[] = [
  ['abs', `$.abs('$n')`, 7.5],
  ['abs of null', `$.abs('$nil')`, null],
  ['abs of text is refused', `$.abs('$s')`, /only supports numbers/],
  ['add', `$.add(['$i', 1, 2])`, 10],
  ['add of null', `$.add(['$i', '$zz'])`, null],
  ['add to a date', `$.add(['$at', 1])`, '2024-12-30T23:59:58.008Z'],
  ['ceil', `$.ceil('$n')`, -7],
  ['divide keeps fractions', `$.divide(['$i', 2])`, 3.5],
  ['divide by 0 is refused', `$.divide(['$i', '$z'])`, /can't \$divide by zero/],
  ['exp', `$.exp('$z')`, 1],
  ['floor', `$.floor('$n')`, -8],
  ['ln', `$.ln(1)`, 0],
  ['ln of 0 is refused', `$.ln(0)`, /positive number/],
  ['log', `$.log([8, 2])`, 3],
  ['log10', `$.log10(1000)`, 3],
  ['mod keeps the sign', `$.mod(['$n', 2])`, -1.5],
  ['multiply', `$.multiply(['$i', 2, 0.5])`, 7],
  ['pow', `$.pow([2, 10])`, 1024],
  ['sqrt', `$.sqrt(9)`, 3],
  ['sqrt below 0 is refused', `$.sqrt(-1)`, /greater than or equal to 0/],
  ['subtract', `$.subtract(['$i', 10])`, -3],
  ['subtract dates', `$.subtract(['$at', new Date('2024-12-30T23:59:57.007Z')])`, 1000],
  ['trunc', `$.trunc('$n')`, -7],
  ['trunc at a place', `$.trunc([1234.567, 1])`, 1234.5],
]

const ARRAYS: readonly Row[] = [
  ['arrayElemAt', `$.arrayElemAt(['$l', -1])`, 3],
  ['arrayElemAt beyond is missing', `$.ifNull([$.arrayElemAt(['$l', 9]), 'missing'])`, 'missing'],
  ['arrayToObject of pairs', `$.arrayToObject([[['a', 1], ['b', '$i']]])`, { a: 1, b: 7 }],
  ['arrayToObject of objects', `$.arrayToObject({$literal: [{k: 'a', v: 1}]})`, { a: 1 }],
  ['concatArrays', `$.concatArrays(['$l', [4], []])`, [1, 2, 3, 4]],
  ['concatArrays of null', `$.concatArrays(['$l', '$nil'])`, null],
  ['filter', `$.filter({input: '$l', as: 'x', cond: $.gte(['$$x', 2])})`, [2, 3]],
  ['filter of null', `$.filter({input: '$nil', cond: true})`, null],
  ['in', `$.in([2, '$l'])`, true],
  ['in needs an array', `$.in([2, '$i'])`, /needs an array/],
  ['indexOfArray', `$.indexOfArray(['$l', 3, 1])`, 2],
  ['isArray', `$.isArray('$l')`, true],
  ['map', `$.map({input: '$r', as: 'x', in: '$$x.k'})`, [1, 2, null]],
  ['range', `$.range([0, '$i', 3])`, [0, 3, 6]],
  ['reduce', `$.reduce({input: '$l', initialValue: 10, in: $.add(['$$value', '$$this'])})`, 16],
  ['reverseArray', `$.reverseArray('$l')`, [3, 2, 1]],
  ['size', `$.size('$l')`, 3],
  ['size of null is refused', `$.size('$nil')`, /needs an array, not null/],
  ['slice', `$.slice(['$l', 1, 2])`, [2, 3]],
  ['slice from the end', `$.slice(['$l', -2])`, [2, 3]],
  ['zip', `$.zip({inputs: ['$l', [9]]})`, [[1, 9]]],
  [
    'zip to the longest',
    `$.zip({inputs: ['$l', [9]], useLongestLength: true, defaults: [0, 8]})`,
    [
      [1, 9],
      [2, 8],
      [3, 8],
    ],
  ],
  ['allElementsTrue', `$.allElementsTrue(['$l'])`, true],
  ['anyElementTrue', `$.anyElementTrue([[0, null, false]])`, false],
  ['setDifference', `$.setDifference(['$l', [2]])`, [1, 3]],
  ['setEquals', `$.setEquals(['$w', [1, 3]])`, true],
  ['setIntersection', `$.setIntersection(['$w', [3, 4]])`, [3]],
  ['setIsSubset', `$.setIsSubset([[3], '$w'])`, true],
  ['setUnion', `$.setUnion([[1, 2], [2, 3]])`, [1, 2, 3]],
  ['mergeObjects', `$.mergeObjects(['$o', {a: 5}, '$nil'])`, { a: 5, b: { c: 2 } }],
  ['objectToArray', `$.objectToArray('$o.b')`, [{ k: 'c', v: 2 }]],
]

const LOGIC: readonly Row[] = [
  ['and', `$.and(['$t', '$e', '$nan'])`, true],
  ['and of 0', `$.and(['$t', '$z'])`, false],
  ['or', `$.or(['$nil', '$zz', 0])`, false],
  ['not', `$.not('$z')`, true],
  ['cmp', `$.cmp(['$i', '$s'])`, -1],
  ['eq tells null from missing', `$.eq(['$nil', '$zz'])`, false],
  ['eq minds the order of fields', `$.eq([{$literal: {a: 1, b: 2}}, {$literal: {b: 2, a: 1}}])`, false],
  ['gt across types', `$.gt(['$s', '$i'])`, true],
  ['gte', `$.gte(['$i', 7])`, true],
  ['lt', `$.lt(['$nil', '$i'])`, true],
  ['lte', `$.lte(['$i', 6])`, false],
  ['neq', `$.neq(['$i', 7])`, false],
  ['cond in order', `$.cond(['$t', 'yes', 'no'])`, 'yes'],
  ['cond by names', `$.cond({if: '$nil', then: 'yes', else: 'no'})`, 'no'],
  ['cond evaluates one branch', `$.cond(['$t', 1, $.divide([1, 0])])`, 1],
  ['cond without else is refused', `$.cond({if: true, then: 1})`, /\$cond needs else/],
  ['ifNull', `$.ifNull(['$zz', 'none'])`, 'none'],
  ['ifNull of three is refused', `$.ifNull(['$zz', '$nil', 1])`, /takes 2 arguments/],
  ['switch', `$.switch({branches: [{case: $.gt(['$i', 9]), then: 'big'}], default: 'small'})`, 'small'],
  ['switch without a default is refused', `$.switch({branches: [{case: false, then: 1}]})`, /no default was specified/],
  ['let', `$.let({vars: {x: '$i', y: 2}, in: $.multiply(['$$x', '$$y'])})`, 14],
  ['let keeps its names to itself', `$.let({vars: {x: 1, y: '$$x'}, in: '$$y'})`, /undefined variable: x/],
  ['literal', `$.literal('$i')`, '$i'],
  ['a path through an array gives a list', `'$r.k'`, [1, 2]],
  ['a place in a path is a field', `$.ifNull(['$l.0', 'missing'])`, []],
  ['a missing element of a list is null', `['$zz', 1]`, [null, 1]],
  ['a missing field of an object goes', `$.mergeObjects([{a: '$zz', b: 1}])`, { b: 1 }],
  ['ROOT is the document', `'$$ROOT.i'`, 7],
  ['sum of a list', `$.sum('$l')`, 6],
  ['sum of several passes over text', `$.sum(['$i', '$s', 1])`, 8],
  ['avg', `$.avg('$l')`, 2],
  ['avg of nothing', `$.avg('$e')`, null],
  ['max', `$.max(['$i', '$nil', 2])`, 7],
  ['min', `$.min('$l')`, 1],
  ['stdDevPop', `$.stdDevPop([2, 4])`, 1],
  ['stdDevSamp of one', `$.stdDevSamp([2])`, null],
  ['first needs a group', `$.first('$l')`, /unknown expression operator \$first/],
  ['meta is refused', `$.meta('textScore')`, /unknown expression operator \$meta/],
  ['script is refused', `{$function: {body: 'x', args: [], lang: 'js'}}`, /\$function/],
]

const STRINGS: readonly Row[] = [
  ['concat', `$.concat(['$s', '-', '$e'])`, 'aBc中é-'],
  ['concat of null', `$.concat(['$s', '$nil'])`, null],
  ['concat of a number is refused', `$.concat(['$s', '$i'])`, /needs a string, not number/],
  ['indexOfBytes', `$.indexOfBytes(['$s', 'é'])`, 6],
  ['indexOfCP', `$.indexOfCP(['$s', 'é'])`, 4],
  ['indexOfCP of what is not there', `$.indexOfCP(['$s', 'x'])`, -1],
  ['split', `$.split(['a-b-', '-'])`, ['a', 'b', '']],
  ['split by nothing is refused', `$.split(['a', ''])`, /not empty/],
  ['strLenBytes', `$.strLenBytes('$s')`, 8],
  ['strLenCP', `$.strLenCP('$s')`, 5],
  ['strLenCP of null is refused', `$.strLenCP('$nil')`, /needs a string/],
  ['strcasecmp', `$.strcasecmp(['ABC', 'abd'])`, -1],
  ['substr', `$.substr(['$s', 0, 3])`, 'aBc'],
  ['substrBytes', `$.substrBytes(['$s', 3, 3])`, '中'],
  ['substrBytes through a character is refused', `$.substrBytes(['$s', 4, 2])`, /cuts a character/],
  ['substrCP', `$.substrCP(['$s', 3, 9])`, '中é'],
  ['substr of a number', `$.substr(['$i', 0, -1])`, '7'],
  ['toLower', `$.toLower('$s')`, 'abc中é'],
  ['toUpper changes ASCII only', `$.toUpper('$s')`, 'ABC中é'],
  ['toUpper of null', `$.toUpper('$nil')`, ''],
]

const DATES: readonly Row[] = [
  ['year', `$.year('$at')`, 2024],
  ['month', `$.month('$at')`, 12],
  ['dayOfMonth', `$.dayOfMonth('$at')`, 30],
  ['hour', `$.hour('$at')`, 23],
  ['minute', `$.minute('$at')`, 59],
  ['second', `$.second('$at')`, 58],
  ['millisecond', `$.millisecond('$at')`, 7],
  ['dayOfYear', `$.dayOfYear('$at')`, 365],
  ['dayOfWeek', `$.dayOfWeek('$at')`, 2],
  ['isoDayOfWeek', `$.isoDayOfWeek('$at')`, 1],
  ['week', `$.week('$at')`, 52],
  ['isoWeek', `$.isoWeek('$at')`, 1],
  ['isoWeekYear', `$.isoWeekYear('$at')`, 2025],
  ['a part in a zone', `$.hour({date: '$at', timezone: '+08:00'})`, 7],
  ['a part in a named zone', `$.dayOfYear({date: '$at', timezone: 'America/New_York'})`, 365],
  ['a part in a zone with half hours', `$.minute({date: '$at', timezone: '-0530'})`, 29],
  ['a part of null', `$.year('$nil')`, null],
  ['a part of text is refused', `$.year('$s')`, /cannot make a date of string/],
  ['a zone that is none is refused', `$.hour({date: '$at', timezone: 'Mars/Base'})`, /unrecognized time zone/],
  [
    'dateToString',
    `$.dateToString({date: '$at', format: '%Y-%m-%d %H:%M:%S.%L %j %u %V %G %z', timezone: '+08:00'})`,
    '2024-12-31 07:59:58.007 366 2 01 2025 +0800',
  ],
  ['dateToString without a format', `$.dateToString({date: '$at'})`, '2024-12-30T23:59:58.007Z'],
  ['dateToString of nothing', `$.dateToString({date: '$zz', onNull: 'never'})`, 'never'],
  [
    'dateToString by an unknown sign is refused',
    `$.dateToString({date: '$at', format: '%Q'})`,
    /invalid format specifier %Q/,
  ],
  ['dateFromString', `$.dateFromString({dateString: '2017-02-08T12:10:40.787'})`, '2017-02-08T12:10:40.787Z'],
  [
    'dateFromString in a zone',
    `$.dateFromString({dateString: '2017-02-08 12:10', timezone: 'America/New_York'})`,
    '2017-02-08T17:10:00.000Z',
  ],
  [
    'dateFromString by a format',
    `$.dateFromString({dateString: '08.02.2017', format: '%d.%m.%Y'})`,
    '2017-02-08T00:00:00.000Z',
  ],
  ['dateFromString of no date', `$.dateFromString({dateString: 'no', onError: 'bad'})`, 'bad'],
  [
    'dateFromString of words is refused',
    `$.dateFromString({dateString: 'Feb 8 2017'})`,
    /"Feb 8 2017" is not implemented/,
  ],
  [
    'dateFromParts',
    `$.dateFromParts({year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York'})`,
    '2017-02-08T17:00:00.000Z',
  ],
  ['dateFromParts carries over', `$.dateFromParts({year: 2017, month: 14, day: 1})`, '2018-02-01T00:00:00.000Z'],
  [
    'dateFromParts by ISO weeks',
    `$.dateFromParts({isoWeekYear: 2025, isoWeek: 1, isoDayOfWeek: 1})`,
    '2024-12-30T00:00:00.000Z',
  ],
]

const ROWS = [...ARITHMETIC, ...ARRAYS, ...LOGIC, ...STRINGS, ...DATES]

let cloud: Probe
let given: ReadonlyMap<string, unknown>
beforeAll(async () => {
  cloud = await startProbe()
  await cloud.run(`({db}) => db.collection('codes').add({data: ${DOCUMENT}})`)
  const ask = `async v => (await db.collection('codes').aggregate().project({_id: 0, v}).end()).list[0].v`
  given = await answers(cloud, ROWS, ask)
})
afterAll(() => cloud.close())

test.each(ROWS)('%s', (rule, _source, expects) => {
  expect(given.get(rule)).toEqual(expected(expects))
})

test('every expression that the SDK offers has a row', async () => {
  const offered = (await cloud.run(`({_}) => Object.keys(_.aggregate)`)) as string[]
  const groups = new Set(['pipeline', 'addToSet', 'push', 'last'])
  const shown = ROWS.map(([, source]) => source).join('\n')
  expect(offered.filter((name) => !groups.has(name) && !shown.includes(`$.${name}(`))).toEqual([])
})

import type { Random } from './random'

export type Gender = 'female' | 'male'
export type Generation = 'old' | 'middle' | 'young'

const letters = (text: string): readonly string[] => text.split('')

/** Invented people carry common family names, commoner ones more often. Nobody real is meant. */
const COMMON_SURNAMES = letters('王李张刘陈杨赵孙周徐')
const USUAL_SURNAMES = letters('马高郭于宋吴韩胡朱林何曹郑冯董程')
const OTHER_SURNAMES = letters('袁田任姜孟魏许丁苏吕崔毕耿隋石邵贾盖翟梁唐沈薛夏谭潘范邹')

const SURNAMES = [
  [COMMON_SURNAMES, 55],
  [USUAL_SURNAMES, 28],
  [OTHER_SURNAMES, 17],
] as const

/** First and second letters of given names; any two of one row go together. */
type GivenNames = readonly [firsts: readonly string[], seconds: readonly string[]]
const GIVEN: Readonly<Record<Generation, Readonly<Record<Gender, GivenNames>>>> = {
  old: {
    male: [letters('德福振长永玉传庆光兆丰家'), letters('海祥和贵田山昌才文增堂义')],
    female: [letters('秀桂玉淑凤爱兰美素春翠月'), letters('英兰芳珍荣华香琴云梅莲芝')],
  },
  middle: {
    male: [letters('建志海永文晓立国洪新振学'), letters('军强伟峰涛波明亮勇杰东林')],
    female: [letters('丽晓海红艳雪慧文静春爱新'), letters('娟敏霞燕芳红萍梅玲华莉云')],
  },
  young: {
    male: [letters('子浩宇俊泽文嘉晨天博一明'), letters('轩然涵豪杰阳航宸睿远辰恒')],
    female: [letters('子雨梦欣思佳诗语可雅晓一'), letters('涵萱琪怡婷妍彤悦琳洁宁瑶')],
  },
}
const SINGLE: Readonly<Record<Gender, readonly string[]>> = {
  male: letters('军强伟峰涛波勇杰磊斌超鹏凯飞健宁'),
  female: letters('丽敏霞燕芳静娟玲雪颖倩洁萌悦晶'),
}
const SINGLE_SHARE = { old: 0.04, middle: 0.22, young: 0.18 } as const

/** A full name, two or three letters. */
export function inventName(random: Random, gender: Gender, generation: Generation): string {
  const surname = random.pick(random.weighted(SURNAMES))
  if (random.chance(SINGLE_SHARE[generation])) return surname + random.pick(SINGLE[gender])
  const [firsts, seconds] = GIVEN[generation][gender]
  const first = random.pick(firsts)
  const second = random.pick(seconds)
  // Nobody is called 兰兰 here: a doubled letter makes way for a single one.
  return surname + (first === second ? second : first + second)
}

/** What somebody can do in an emergency beyond their occupation, as they say themselves (mechanism 9); nobody has to say. */
export const SKILLS = [
  'firstAid',
  'driving',
  'repairs',
  'waterRescue',
  'firefighting',
  'counselling',
  'signLanguage',
  'drone',
] as const
export type Skill = (typeof SKILLS)[number]
export const SKILL_LABEL = {
  firstAid: '会急救',
  driving: '有车能跑',
  repairs: '水电维修',
  waterRescue: '水上救援',
  firefighting: '会用消防器材',
  counselling: '心理疏导',
  signLanguage: '会手语',
  drone: '会飞无人机',
} as const satisfies Record<Skill, string>

/** Version of the rule below; every posting names the version it was made under. */
export const AWARD_RULE_VERSION = 1

const POINTS_PER_HALF_HOUR = 5

/**
 * What a stay earns: 5 points for every full half hour, 满半小时记 5 分. Hours and points are separate books; this is the only bridge.
 * @param minutes whole minutes of service, as attendance recorded them
 */
export const pointsForMinutes = (minutes: number): number => Math.floor(minutes / 30) * POINTS_PER_HALF_HOUR

/** By when to act on a critical answer, the nearest first. Apart from the schema, so that scoring loads none of it. */
export const URGENCIES = ['immediate', 'same_day', 'within_3_days'] as const;

/**
 * How soon to act on a critical answer, most urgent first. In a file of its own, so that scoring does not load the
 * schema.
 */
export const URGENCIES = ['immediate', 'same_day', 'within_3_days'] as const;

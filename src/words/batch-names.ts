/** A suggested tier as it is counted; `none` where the questionnaire is not meant for the learner. */
export type TierName = 'individual' | 'review' | 'selective' | 'universal' | 'none';

export type OutputFormatName = 'csv' | 'ndjson' | 'json';

import type { IdKind } from '../../src/diagnostic/codes-definition.ts';

const all: Readonly<Record<IdKind, true>> = {
  question: true,
  scale: true,
  finding: true,
  source: true,
  'answer-set': true,
  option: true,
  band: true,
  section: true,
  critical: true,
  rule: true,
  form: true,
  language: true,
  part: true,
  'norm-group': true,
};

/** Every kind of id; a missing one is a compile error. */
export const ID_KINDS = Object.keys(all) as readonly IdKind[];

/** A grade scale: the best grade, the worst grade, and the lowest pass. */
export interface GradeScale {
  readonly best: number;
  readonly worst: number;
  /** The worst grade that is a pass. */
  readonly pass?: number | undefined;
}

/** Grade scales with a name. They are those of schools; higher education in these countries may use others. */
export const GRADE_PRESETS = {
  de: { best: 1, worst: 6, pass: 4 },
  at: { best: 1, worst: 5, pass: 4 },
  no: { best: 6, worst: 1, pass: 2 },
  ch: { best: 6, worst: 1, pass: 4 },
  pt: { best: 20, worst: 0, pass: 10 },
} as const satisfies Readonly<Record<string, GradeScale>>;

/** `own`: the column uses the question's own scale. */
export type GradeName = keyof typeof GRADE_PRESETS | 'own';

export const GRADE_NAMES: readonly [GradeName, ...GradeName[]] = ['de', 'at', 'no', 'ch', 'pt', 'own'];

export function presetOf(name: GradeName): GradeScale | 'own' {
  return name === 'own' ? name : GRADE_PRESETS[name];
}

/** Whether the lowest passing grade lies strictly between best and worst. */
export function passIsBetween({ best, worst, pass }: GradeScale): boolean {
  return pass === undefined || (pass - best) * (pass - worst) < 0;
}

const DECIMAL = /^-?\d{1,6}(?:\.\d{1,4})?$/;

/** Parses the value of `--grades`: a name, or `best=1,worst=6,pass=4`. Returns null for anything else. */
export function gradeScaleFrom(text: string): GradeScale | 'own' | null {
  const name = text.trim().toLowerCase();
  const preset = GRADE_NAMES.find((known) => known === name);
  if (preset !== undefined) return presetOf(preset);
  const ends = new Map<string, number>();
  for (const part of name.split(',')) {
    const [, key = '', value = ''] = /^\s*(best|worst|pass)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    if (!DECIMAL.test(value) || ends.has(key)) return null;
    ends.set(key, Number(value));
  }
  const [best, worst, pass] = [ends.get('best'), ends.get('worst'), ends.get('pass')];
  if (best === undefined || worst === undefined || best === worst) return null;
  const scale = { best, worst, ...(pass === undefined ? {} : { pass }) };
  return passIsBetween(scale) ? scale : null;
}

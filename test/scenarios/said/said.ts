import type { Vignette } from '../vignettes.ts';

/** One reply by question id, as a batch or a file of answers would have it. */
export type Replies = Readonly<Record<string, number | string | readonly string[]>>;

/**
 * How one questionnaire hears what learners say: all its question ids that the vignettes refer to are in one file per
 * questionnaire, so that a new version changes one file.
 */
export interface Said {
  readonly questionnaire: string;
  readonly form: string | null;
  /** The replies of a learner who is well. */
  readonly fine: Replies;
  /** The replies to what they are in: age, training, situation. */
  readonly person: (person: Vignette['person']) => Replies;
  /** The replies that go with each thing a learner says. A subject that is left out is not asked about. */
  readonly subjects: Readonly<Record<string, Replies>>;
}

/** All replies of a learner. Where two subjects answer one question, the higher number counts: neither is unsaid. */
export function repliesOf({ person, says }: Vignette, { fine, person: situated, subjects }: Said): Replies {
  const said = Object.keys(says).map((subject) => subjects[subject] ?? {});
  return said.reduce((all, each) => withWorse(all, each, fine), { ...fine, ...situated(person) });
}

function withWorse(all: Replies, more: Replies, fine: Replies): Replies {
  const further = ([id, reply]: readonly [string, Replies[string]]): readonly [string, Replies[string]] => {
    const [before, calm] = [all[id], fine[id]];
    if (typeof reply !== 'number' || typeof before !== 'number' || typeof calm !== 'number')
      return [id, reply];
    return [id, Math.abs(before - calm) > Math.abs(reply - calm) ? before : reply];
  };
  return { ...all, ...Object.fromEntries(Object.entries(more).map(further)) };
}

/** Whether the questionnaire asks about everything that this learner has on their mind. */
export function hears({ subjects }: Said, { says }: Vignette): boolean {
  return Object.keys(says).every((subject) => subject in subjects);
}

import { resolve } from 'node:path';
import { idProblem, idText } from '../../../batch/out/identity.ts';
import { ProblemError, problemError } from '../../../files/problem-error.ts';
import type { Language } from '../../../words/locale.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import type { Io } from '../../../files/io.ts';

/** The options of `lotse interview`. Paths are absolute. */
export interface InterviewOptions extends GlobalOptions {
  readonly lang: Language;
  /** A bundled id or a path; null: not named. */
  readonly questionnaire: string | null;
  readonly form: string | null;
  /** The language of the questions; null: that of the program. */
  readonly texts: string | null;
  /** The file of a user's own wording for a scoring key. */
  readonly wording: string | null;
  /** `-` for standard output; null: not given. */
  readonly out: string | null;
  readonly plain: boolean;
  /** To learn the tool with: nothing is stored, and a result is marked as practice. */
  readonly practice: boolean;
  readonly learner: string | null;
  readonly wave: string | null;
  readonly interviewer: string | null;
  readonly contacts: string | null;
  readonly from: string | null;
  readonly answers: string | null;
  /** The id of a session; '' for the only one; null: a new interview. */
  readonly resume: string | null;
  readonly session: string | null;
  readonly recipients: readonly string[];
  readonly recipientsFile: string | null;
  readonly identity: string | null;
}

/** Flags that apply only to a new interview. */
const START_FLAGS = [
  'form',
  'texts',
  'learner',
  'wave',
  'interviewer',
  'from',
  'answers',
  'practice',
] as const;

/** Flags that apply only with prompts. */
const PROMPT_FLAGS = [
  'texts',
  'wording',
  'from',
  'session',
  'recipient',
  'recipientsFile',
  'identity',
  'plain',
  'practice',
  'interviewer',
] as const;

/** Flags of a saved interview, which practice has none of. */
const SESSION_FLAGS = ['session', 'recipient', 'recipientsFile', 'identity'] as const;

const NAMES: Readonly<Record<string, string>> = { recipientsFile: 'recipients-file' };

/** Reads the flags; throws a ProblemError if they contradict each other. */
export function interviewOptions(
  [questionnaire = null]: readonly (string | null)[],
  given: Record<string, unknown>,
  io: Pick<Io, 'cwd' | 'env'>,
): InterviewOptions {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const path = (name: string): string | null => {
    const file = text(name);
    return file === null ? null : resolve(io.cwd, file);
  };
  const pathOrStream = (name: string): string | null => (text(name) === '-' ? '-' : path(name));
  const { resume, recipient } = given;
  if (resume !== undefined) {
    if (questionnaire !== null) throw contradiction('<questionnaire>', 'resume');
    refuse('resume', START_FLAGS, given);
  }
  if (text('answers') !== null) refuse('answers', PROMPT_FLAGS, given);
  if (given['practice'] === true) refuse('practice', SESSION_FLAGS, given);
  return {
    ...globalOptions(given),
    // Standard input is used for answers, typed or from a file, so `-` is the name of a file here.
    questionnaire:
      questionnaire === '-' && (text('answers') ?? '-') === '-' ? resolve(io.cwd, '-') : questionnaire,
    form: text('form'),
    texts: text('texts'),
    wording: path('wording'),
    out: pathOrStream('out'),
    plain: given['plain'] === true,
    practice: given['practice'] === true,
    learner: learnerOf(text('learner')),
    wave: text('wave'),
    interviewer: text('interviewer'),
    contacts: path('contacts'),
    from: path('from'),
    answers: pathOrStream('answers'),
    resume: resume === undefined ? null : typeof resume === 'string' ? resume : '',
    session: path('session'),
    recipients: Array.isArray(recipient) ? recipient.map(String) : [],
    recipientsFile: path('recipientsFile'),
    identity: path('identity'),
  };
}

/** The same ids as in a cohort file, so that results can be compared. */
function learnerOf(typed: string | null): string | null {
  if (typed === null) return null;
  const id = idText(typed);
  const problem = idProblem(id);
  if (problem !== null) throw new ProblemError('usage', [{ ...problem, place: null }]);
  return id;
}

function refuse(flag: string, others: readonly string[], given: Record<string, unknown>): void {
  const other = others.find((name) => given[name] !== undefined);
  if (other !== undefined) throw contradiction(`--${NAMES[other] ?? other}`, flag);
}

function contradiction(first: string, flag: string): Error {
  return problemError('usage', 'options-contradict', { first, second: `--${flag}` });
}

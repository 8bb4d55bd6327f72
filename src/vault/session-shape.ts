import { SESSION_SCHEMA, type Session } from './session.ts';

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isMoment: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shaped(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    isRecord(value) &&
    Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]));
}

const isTexts: Check = (value) => isRecord(value) && Object.values(value).every(isText);

const isWording = shaped({
  digest: isText,
  language: isText,
  licence: isText,
  source: isTextOrNull,
  intro: isTextOrNull,
  titles: isTexts,
  questions: isTexts,
  options: (value) => isRecord(value) && Object.values(value).every(isTexts),
});

const isSessionShaped = shaped({
  schema: (value) => value === SESSION_SCHEMA,
  id: isText,
  questionnaire: shaped({
    asked: isText,
    id: isText,
    version: isText,
    form: isTextOrNull,
    digest: isText,
    scoring_digest: isText,
  }),
  outline: isTexts,
  language: isText,
  started: isMoment,
  saved: isMoment,
  learner: isTextOrNull,
  progress: shaped({ answered: isCount, asked: isCount }),
  critical: isCount,
  talk: () => true,
});

/**
 * Whether a value has the shape of a session. A valid checksum means that this program wrote the file, so this only
 * guards against forged files; the dialogue checks the interview in it.
 */
export function isSession(value: unknown): value is Session {
  return isSessionShaped(value) && hasSoundWording(value);
}

/** Without own wording the member is absent. */
function hasSoundWording(session: unknown): boolean {
  return !isRecord(session) || session['wording'] === undefined || isWording(session['wording']);
}

/** The recipients that a session was encrypted for, which its file names beside the session's own members. */
export function recipientsIn(value: object): readonly string[] {
  const found: unknown = 'recipients' in value ? value.recipients : [];
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
}

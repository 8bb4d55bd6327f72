import type { AnswerCodes } from '../../src/diagnostic/codes-answer.ts';
import type { AnswersFileCodes } from '../../src/diagnostic/codes-answers-file.ts';
import type { AssessmentCodes } from '../../src/diagnostic/codes-assessment.ts';
import type { DefinitionCodes } from '../../src/diagnostic/codes-definition.ts';
import type { FileCodes } from '../../src/diagnostic/codes-file.ts';
import type { InterviewCodes } from '../../src/diagnostic/codes-interview.ts';
import type { SourceCodes } from '../../src/diagnostic/codes-source.ts';
import { ID_KINDS } from './id-kinds.ts';
import { batterySamples } from './samples-battery.ts';
import { catalogueSamples } from './samples-catalogue.ts';
import { mappingSamples } from './samples-mapping.ts';
import { marginsSamples } from './samples-margins.ts';
import { sessionSamples } from './samples-session.ts';
import { wordingSamples } from './samples-wording.ts';

type Samples<Codes> = { readonly [C in keyof Codes]: readonly Codes[C][] };

const question = 'absence';
const file = 'register.csv';
const none = [{}] as const;

const answers: Samples<AnswerCodes> = {
  'answer-not-an-option': [{ question, allowed: Array.from({ length: 14 }, (_, i) => String(i)) }],
  'answer-not-mapped': [{ question }],
  'answer-ambiguous': [{ question }],
  'answer-not-a-number': [{ question }],
  'answer-out-of-range': [
    { question, min: '0', max: '100' },
    { question, min: '0', max: null },
    { question, min: null, max: '100' },
    { question, min: null, max: null },
  ],
  'answer-not-whole': [{ question }],
  'answer-not-a-date': [{ question }],
  'answer-date-out-of-range': [{ question, earliest: '2020-01-01', latest: null }],
  'answer-too-long': [{ question, limit: 2000 }],
  'answer-too-many': [{ question, limit: 2 }],
  'answer-exclusive': [{ question }],
  'answer-spreadsheet-error': [{ question }],
  'answer-partly-blank': [{ question }],
  'answer-wrong-type': [{ question }],
  'unknown-question': [
    { question: 'absense', suggestion: 'absence' },
    { question: 'x', suggestion: null },
  ],
};

const answersFiles: Samples<AnswersFileCodes> = {
  'answers-for-another': [
    { what: 'questionnaire', named: 'school-record', asked: 'risiko-check' },
    { what: 'form', named: 'short', asked: 'long' },
    { what: 'form', named: 'short', asked: null },
  ],
  'answers-unchecked': [
    { questionnaire: null, because: 'not-named', suggestion: null },
    { questionnaire: 'our-check', because: 'not-found', suggestion: null },
    { questionnaire: 'risko-check', because: 'not-found', suggestion: 'risiko-check' },
    { questionnaire: 'our-check', because: 'invalid', suggestion: null },
  ],
  'answered-and-refused': [{ question }],
  'answer-off-path': [{ question }],
  'consent-none': none,
  'consent-later': (['consent', 'guardian', 'assent', 'go_ahead'] as const).map((what) => ({ what })),
  'guardian-none': [{ limit: 16 }],
  'assent-none': [{ limit: 16 }],
  'age-unknown': [{ limit: 16 }],
  'responsible-none': none,
  'go-ahead-none': [{ language: 'cs' }],
  'confirmed-without-tiers': none,
  'confirmed-without-reason': none,
  'next-date-early': none,
  'contact-none': [
    { role: 'child_protection', suggestion: 'child_protecton' },
    { role: 'mentor', suggestion: null },
  ],
  'help-unconfirmed': [{ name: 'Youth advice' }],
  'help-stale': [{ name: 'Youth advice', confirmed: '2024-09-01' }],
};

const files: Samples<FileCodes> = {
  'file-not-found': [{ file }],
  'form-wanted': [{ questionnaire: 'rses', forms: ['a', 'b'] }],
  'questionnaire-private': [{ questionnaire: 'staff-wellbeing' }],
  'questionnaire-unknown': [
    { name: 'risko-check', suggestion: 'risiko-check' },
    { name: 'x', suggestion: null },
    { name: 'our-check', suggestion: null, ofAssessment: true },
  ],
  'file-not-readable': [
    { file, reason: 'EACCES' },
    { file, reason: 'EWHATEVER' },
  ],
  'file-not-writable': [{ file, reason: 'ENOSPC' }],
  'file-changed': [{ file }],
  'file-wrong-kind': [{ file, kind: 'xlsx' }],
  'output-is-input': [{ file }],
  'options-contradict': [{ first: '--id', second: '--id-from-row' }],
  'encoding-mixed': [{ file }],
  'encoding-invalid': [{ file, encoding: 'utf-8' }],
  'encoding-unknown': [{ encoding: 'utf-9', allowed: ['utf-8', 'windows-1252'] }],
  'table-empty': [{ file }],
  'delimiter-unclear': [{ fits: [] }, { fits: [',', ';'] }],
  'delimiter-unknown': [{ allowed: [',', ';', '\t', '|'] }],
  'decimal-unclear': none,
  'thousands-unclear': none,
  'decimal-comma-splits': none,
  'quote-not-closed': none,
  'quote-misplaced': none,
  'record-too-large': [{ limit: 1048576 }],
  'mapping-for-another': [{ questionnaire: 'school-record', asked: 'risiko-check' }],
  'mapping-unchecked': [
    { questionnaire: 'our-check', because: 'not-found', suggestion: null },
    { questionnaire: 'school-recrod', because: 'not-found', suggestion: 'school-record' },
    { questionnaire: 'our-check', because: 'invalid', suggestion: null },
  ],
  'mapping-misfit': [{ question, key: 'separator' }],
  'header-twice': [{ name: 'q1', first: 2, second: 5 }],
  'header-missing': [{ column: 4 }],
  'headers-unknown': [{ questionnaire: 'school-record', matched: 1, expected: 12 }],
  'question-twice': [{ question, columns: ['absence', 'Absence'] }],
  'question-not-found': [{ question, suggestion: null }],
  'option-not-found': [{ question, option: 'often' }],
  'column-not-found': [{ column: 'abscence', suggestion: 'absence' }],
  'id-column-missing': [{ suggestion: null }],
  'kept-column-taken': [{ column: 'tier' }],
  'kept-column-reserved': [{ column: '__proto__' }],
  'column-used-twice': [{ column: 'class' }],
  'row-too-short': [
    { expected: 12, found: 11 },
    { expected: 12, found: 1 },
  ],
  'row-too-long': [{ expected: 12, found: 13 }],
  'nul-in-row': none,
  'id-blank': none,
  'id-too-long': [{ limit: 200 }],
  'id-digits-lost': none,
  'id-spreadsheet-error': none,
  'id-control-character': none,
  'critical-unknown': [{ rules: ['no_way_forward'] }],
  'age-not-readable': none,
  'learner-twice': [{ lines: [3, 17] }],
};

const assessments: Samples<AssessmentCodes> = {
  'assessment-wanted': none,
  'assessment-none': none,
  'assessment-syntax': none,
  'assessment-schema': [{ known: 'lotse/assessment/2' }],
  'assessment-shape': [{ path: 'scales.alienation' }],
  'assessment-key-twice': [{}],
  'assessment-differs': [{ path: 'tier.suggested' }],
  'assessment-inconsistent': [{ path: 'tier' }],
  'assessment-misfit': (['id', 'form', 'scoring', 'content'] as const).map((what) => ({
    what,
    scored: 'a',
    given: 'b',
  })),
  'assessment-practice': none,
  'learner-not-found': none,
  'several-reports': [{ count: 3 }],
  'out-not-a-folder': [{ file: 'reports' }],
};

const ids = ID_KINDS.map((kind) => ({ kind, id: 'x', suggestion: null }));

/** Variants of messages that the broken definitions do not raise. */
const definitions: Partial<Samples<DefinitionCodes & SourceCodes>> = {
  'not-utf8': [{ line: 7 }],
  'too-many-faults': [{ left: 12 }],
  'file-too-large': [{ limit: 1000 }],
  'yaml-syntax': ['SOMETHING_NEW', 'BAD_INDENT', 'NO_BREAK_SPACE', 'TAB_AS_INDENT'].map((reason) => ({
    reason,
  })),
  'missing-key': [{ key: 'question | scale' }],
  'placeholder-unknown': [
    { name: 'nmae', allowed: ['name', 'reach'], suggestion: 'name' },
    { name: 'school', allowed: [], suggestion: null },
  ],
  'placeholder-missing': [{ name: 'reach' }],
  'bad-format': [
    { expected: 'language', value: 'who minds' },
    { expected: 'language', value: 'English' },
    { expected: 'moment', value: '2026-02-30' },
  ],
  'wrong-type': [
    { expected: 'list | texts by language', got: 'true or false' },
    { expected: 'number', got: 'nothing' },
    { expected: 'number', got: 'nothing', decimal: '1.5' },
  ],
  'unknown-option': [{ question, option: 'yes', allowed: [], suggestion: null }],
  'out-of-limits': ['<= 64 characters', '>= 1 items', '>= 1 characters', '> 0'].map((expected) => ({
    expected,
  })),
  'unknown-key': [
    { key: 'wieght', allowed: ['question', 'weight'], suggestion: 'weight' },
    { key: '5', allowed: ['id', 'from', 'above'], suggestion: null, decimal: '10.5' },
  ],
  'not-allowed': [{ value: 'x'.repeat(100), allowed: ['risk', 'resource'], suggestion: null }],
  'unknown-id': [...ids, { kind: 'scale', id: 'alienatoin', suggestion: 'alienation' }],
  'duplicate-id': ids,
  'left-out': ids.map(({ kind, id }) => ({ kind, id, form: 'short' })),
  unused: ids,
  'answer-kind': [
    { question, found: [] },
    { question, found: ['answers', 'number'] },
  ],
  'scale-method': [
    { scale: 's', found: [] },
    { scale: 's', found: ['sum', 'mean'] },
  ],
  'no-prorating': (['max', 'count', 'value', 'negative-weight', 'biographical', 'unbounded'] as const).map(
    (reason) => ({ reason }),
  ),
  'band-gap': [
    { from: '1', least: '0' },
    { from: '1', least: null },
  ],
  'band-unreachable': [
    { band: 'high', lower: null, upper: null },
    { band: 'high', lower: null, upper: '9' },
    { band: 'high', lower: '0', upper: null },
    { band: 'high', lower: '0', upper: '9' },
  ],
  'example-fails': [
    { key: 's', expected: '', got: '3' },
    { key: 's', expected: '3', got: '' },
  ],
  'example-key': [{ key: 'x', suggestion: null }],
  'form-required-without-forms': [{}],
  'private-with-rules': [{ part: 'tiers' }, { part: 'critical' }],
  'norm-question': [
    { question, about: 'sex' },
    { question, about: 'age' },
  ],
  'norm-incomplete': [{ group: 'girls' }],
  'norm-groups-differ': [{ group: 'girls', first: 'boys' }],
  'norm-overlap': [{ group: 'girls', other: 'boys' }],
  'norm-bands-twice': [{ scale: 'total' }],
  'change-twice': [{ scale: 'total' }],
  'change-incomplete': [{ scale: 'total' }],
  'norms-unread': [{ rule: 'r', scale: 'total', group: 'girls' }],
  'tier-by-background': (['situation', 'sex', 'origin', 'displacement', 'age'] as const).map((about) => ({
    rule: 'r',
    question,
    about,
  })),
};

const interviews: Samples<InterviewCodes> = {
  'terminal-wanted': [{}],
  'questionnaire-wanted': [{}],
  'learner-name-like': [{}],
  'output-exists': [{ file: 'K-07.json' }],
  'language-missing': [{ language: 'de', languages: ['en', 'uk'] }],
  'earlier-several': [{ file: 'scored.ndjson' }],
};

/** Arguments for every code that no broken definition raises, and for the other variants of messages. */
export const samples = {
  ...answers,
  ...answersFiles,
  ...files,
  ...assessments,
  ...batterySamples,
  ...catalogueSamples,
  ...interviews,
  ...mappingSamples,
  ...marginsSamples,
  ...sessionSamples,
  ...wordingSamples,
  ...definitions,
};

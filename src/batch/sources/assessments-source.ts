import { createHash } from 'node:crypto';
import type { AnswerSheet } from '../../answer/answer.ts';
import type { AssessedSource, Assessment, Interview } from '../../assessment/assessment.ts';
import { problem, type Problem } from '../../diagnostic/problem.ts';
import { blocksOf, type Input } from '../../files/input.ts';
import { ProblemError } from '../../files/problem-error.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import type { Plan } from '../../plan/plan.ts';
import { verifyAssessment, withoutRepeats, type VerifiedAssessment } from '../../assess/verify.ts';
import { appliesTo } from '../../score/applies.ts';
import type { RowProblem } from '../../words/row-problems.ts';
import { readAssessmentsInput } from './assessments-input.ts';
import { noCounts } from '../out/counts.ts';
import { controlProblem, idProblem, spelt } from '../out/identity.ts';
import { learnerKey } from './join.ts';
import { openRules } from '../out/open-rules.ts';
import { MAX_CONFLICTS_SHOWN } from '../read-table.ts';
import { raiseAlerts } from '../out/side-files.ts';
import type { RowSinks } from '../rows.ts';
import {
  criticalThatAre,
  fileDigest,
  refuseTooMany,
  type Carried,
  type ReadingRequest,
  type ReadSource,
  type SourceRequest,
  type SourceRow,
} from './source.ts';
import { isHolding } from '../../tier/safety.ts';

/** One assessment of the file. */
interface Entry {
  readonly row: SourceRow;
  readonly outcome: Outcome;
  /** Its answers as JSON, to compare two assessments of one learner. */
  readonly answers: string;
}

interface Taking {
  readonly part: string;
  readonly plan: Plan;
  readonly file: string;
  readonly sinks: Pick<RowSinks, 'alert' | 'rejects'>;
  readonly counts: ReturnType<typeof noCounts>;
  readonly linesCriticalUnknown: number[];
}

/**
 * Reads assessments of an interview or an earlier run as a source of a battery. Each must belong to the part's
 * questionnaire, form and scoring, and must match its own answers. Only the answers are used, not the results. Throws
 * a ProblemError.
 */
export function readAssessmentsSource(
  input: Input,
  { part, plan, mapping }: SourceRequest & { readonly part: string },
  onDuplicate: ReadingRequest['onDuplicate'],
  sinks: Taking['sinks'],
): Omit<ReadSource, 'alerts'> {
  const file = input.name;
  const { assessments, lines } = readAssessmentsInput(input, file);
  const sound = soundOnes(assessments, lines, plan, file);
  const counts = noCounts();
  const linesCriticalUnknown: number[] = [];
  const taking: Taking = { part, plan, file, sinks, counts, linesCriticalUnknown };
  counts.input = assessments.length;
  const entries = sound.flatMap((one, index) => entryOf(one, entryAt(lines, index), taking));
  const rows = withoutDuplicates(entries, taking, onDuplicate).map(({ row }) => row);
  refuseTooMany(rows.length, file);
  counts.scored = rows.length;
  return {
    part,
    kind: 'assessments',
    file: fileDigest(file, { bytes: input.bytes, sha256: digestOf(input) }),
    mapping,
    rows,
    counts,
    linesCriticalUnknown,
    guesses: null,
    columns: null,
    grades: [],
    keep: [],
    hasWave: rows.length === 0 ? null : rows.some(({ wave }) => wave !== ''),
  };
}

function digestOf(input: Input): string {
  const hash = createHash('sha256');
  for (const block of blocksOf(input)) hash.update(block);
  return hash.digest('hex');
}

/** Verifies all assessments and reports all problems together. */
function soundOnes(
  assessments: readonly Assessment[],
  lines: readonly number[],
  plan: Plan,
  file: string,
): readonly VerifiedAssessment[] {
  const sound: VerifiedAssessment[] = [];
  const wrong: Problem[] = [];
  assessments.forEach((assessment, index) => {
    const place = { file, line: entryAt(lines, index) };
    const found =
      assessment.provenance.practice === true
        ? problem('assessment-practice', place, {})
        : verifyAssessment(assessment, plan, place);
    if ('code' in found) wrong.push(found);
    else sound.push(found);
  });
  if (wrong.length > 0) throw new ProblemError('input', withoutRepeats(wrong));
  return sound;
}

function entryOf(
  { assessment, sheet, outcome, dropped }: VerifiedAssessment,
  line: number,
  taking: Taking,
): readonly Entry[] {
  const { part, plan, file, counts } = taking;
  // The age is present if norms need it.
  const age = assessment.age ?? null;
  const answeredAt = assessment.answered_at;
  const [id, wave] = [spelt(assessment.learner ?? ''), spelt(assessment.wave ?? '')];
  const wrong = idProblem(id) ?? controlProblem(wave);
  if (wrong !== null) {
    counts.rejected += 1;
    const located = { ...wrong, place: { file, line } } as RowProblem;
    taking.sinks.rejects.add({ id: '', line, column: null, problem: located });
    passOver({ id: '', line, answeredAt }, outcome, taking);
    return [];
  }
  if (id.includes('@')) counts.emailIds += 1;
  const { answers } = assessment;
  const carried: Carried = {
    about: aboutOf(assessment, part),
    notes: notesOf(assessment, part),
    meant: meantBy(plan, assessment, sheet),
  };
  const critical = criticalThatAre(outcome, 'true');
  const row = { id, wave, line, age, sheet, kept: [], critical, dropped, answeredAt, carried };
  return [{ row, outcome, answers: JSON.stringify(answers) }];
}

function aboutOf(
  { at: made, answered_at: answered, language, consent, interview }: Assessment,
  part: string,
): AssessedSource {
  return {
    ...(made === null ? {} : { at: made }),
    ...(answered === null ? {} : { answered_at: answered }),
    ...(language === null ? {} : { language }),
    ...(consent === null ? {} : { consent }),
    ...(interview === undefined ? {} : { interview: interviewIn(part, interview) }),
  };
}

/** Keeps the record of who dealt with a critical answer, and when (law 2). */
function interviewIn(part: string, { handled, ...rest }: Interview): Interview {
  return {
    ...rest,
    handled: handled.map((seen) => ({ ...seen, critical: `${part}.${seen.critical}` })),
  };
}

function notesOf({ answers }: Assessment, part: string): Carried['notes'] {
  return Object.entries(answers).flatMap(([id, { note }]) =>
    note === undefined ? [] : [[`${part}.${id}`, note] as const],
  );
}

/** Whether the questionnaire was meant for the learner, if only an age outside the answers showed it. */
function meantBy(plan: Plan, { applies, age }: Assessment, sheet: AnswerSheet): Carried['meant'] {
  const truth = appliesTo(plan.appliesTo, { sheet, age: age ?? null });
  return truth === 'unknown' ? applies : 'unknown';
}

/** Raises the critical answers of an assessment that is not used (law 2). */
function passOver(
  { id, line, answeredAt }: Pick<SourceRow, 'id' | 'line' | 'answeredAt'>,
  outcome: Outcome,
  { plan, file, sinks, linesCriticalUnknown }: Taking,
  tellUnknown = true,
): void {
  raiseAlerts(plan, outcome, { id, line, answeredAt, scored: false }, sinks.alert);
  const rules = tellUnknown ? openRules(plan, outcome, outcome) : [];
  if (rules.length === 0) return;
  linesCriticalUnknown.push(line);
  const unknown = problem('critical-unknown', { file, line }, { rules });
  sinks.rejects.note({ id, line, column: null, problem: unknown });
}

/** Keeps one assessment per learner and wave, as for rows of a table. */
function withoutDuplicates(
  entries: readonly Entry[],
  taking: Taking,
  onDuplicate: ReadingRequest['onDuplicate'],
): readonly Entry[] {
  const kept = new Map<string, Entry>();
  const conflicts: Problem[] = [];
  for (const entry of entries) {
    const key = learnerKey(entry.row);
    const before = kept.get(key);
    if (before === undefined) {
      kept.set(key, entry);
      continue;
    }
    taking.counts.duplicates += 1;
    const isSame = before.answers === entry.answers;
    if (!isSame) {
      const lines = [before.row.line, entry.row.line];
      conflicts.push(problem('learner-twice', { file: taking.file, line: entry.row.line }, { lines }));
    }
    const left = onDuplicate === 'last' ? before : entry;
    if (!isSame) passOver(left.row, left.outcome, taking, false);
    const stays = left === entry ? before : entry;
    // As in a table, the kept entry has the position of the last one.
    if (stays === entry) kept.delete(key);
    kept.set(key, isSame ? stays : withDropped(stays, left));
  }
  if (onDuplicate === 'error' && conflicts.length > 0)
    throw new ProblemError('input', conflicts.slice(0, MAX_CONFLICTS_SHOWN));
  return [...kept.values()];
}

/** Adds the critical rules that hold in the dropped assessment to the kept one. */
function withDropped(stays: Entry, left: Entry): Entry {
  const held = left.outcome.critical.flatMap((state, position) => (isHolding(state) ? [position] : []));
  const dropped = [...new Set([...stays.row.dropped, ...held])];
  return { ...stays, row: { ...stays.row, dropped } };
}

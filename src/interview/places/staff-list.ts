import type { Assessment, SupportPlan } from '../../assessment/assessment.ts';
import type { PlanCritical } from '../../plan/plan.ts';
import { type Block, type Fact, heading, ledList, paragraph } from '../../document/model.ts';
import { type Context, named, reportContext } from '../../report/context.ts';
import { dueOfRule, holdingRules } from '../../report/counsellor/due.ts';
import { openSafety } from '../../report/counsellor/safety-open.ts';
import { formatDay } from '../../words/locale.ts';
import { choose, clearAll, type InterviewContext } from '../interview-context.ts';

/** Where the result was written, and the commands that make reports of it. */
export interface Written {
  /** null: not to a file. */
  readonly file: string | null;
  readonly report: string | null;
  readonly page: string | null;
}

/**
 * Shows the interviewer what there is to do today, once they confirm that nobody else sees the screen (law 13). The
 * question comes after every talk, so that it reveals nothing. The caller clears the screen afterwards.
 */
export async function showStaffList(
  context: InterviewContext,
  assessment: Assessment,
  written: Written,
): Promise<void> {
  const { prompter, words, scoringPlan, language } = context;
  if (context.plan.private) return;
  const { ready, prompt, done } = words.end.staff;
  const options = [
    ['show', ready.options.show],
    ['later', ready.options.later],
  ] as const;
  const { message, help } = ready;
  const reply = await choose(context, { message, help }, options, [], null, true);
  if (!('chosen' in reply) || reply.chosen === 'later') return;
  const result = reportContext(assessment, scoringPlan, language);
  prompter.show(blocks(context, result, written));
  await choose(context, { message: prompt, help: null }, [['done', done]], []);
  if (isAcute(result)) await askForInterviewer(context);
}

/** Whether a critical answer could not wait until another day. */
function isAcute(result: Context): boolean {
  return holdingRules(result).some(({ urgency }) => urgency !== 'within_3_days');
}

/** Asks who is there for whoever held an acute talk. The reply is stored nowhere: it is nobody else's. */
async function askForInterviewer(context: InterviewContext): Promise<void> {
  const { message, help, options, done, somebody, nobody } = context.words.end.self;
  clearAll(context);
  const ids = ['colleague', 'supervision', 'leadership', 'other', 'nobody', 'skip'] as const;
  const reply = await choose(
    context,
    { message, help },
    ids.map((id) => [id, options[id]] as const),
    [],
  );
  if (!('chosen' in reply) || reply.chosen === 'skip') return;
  const said = reply.chosen === 'nobody' ? nobody : somebody;
  await choose(context, { message: said, help: null }, [['done', done]], []);
}

function blocks(context: InterviewContext, result: Context, written: Written): readonly Block[] {
  const { staff } = context.words.end;
  return [
    heading(staff.title),
    ...criticalBlocks(context, result),
    ...openSafety(result),
    ...agreedBlocks(context, result.assessment.plan),
    { kind: 'facts', key: 'written', facts: writtenFacts(context, written) },
  ];
}

/** Each critical answer, most urgent first: by when to act, and with whom. */
function criticalBlocks(context: InterviewContext, result: Context): readonly Block[] {
  const { categories, urgency, contact } = result.words.critical;
  return holdingRules(result).flatMap((rule): readonly Block[] => [
    paragraph(categories[rule.category], true),
    {
      kind: 'facts',
      key: rule.id,
      facts: [
        { key: 'urgency', label: urgency, text: dueText(result, rule) },
        { key: 'contact', label: contact, text: contactText(context, result, rule) },
      ],
    },
  ]);
}

function dueText(result: Context, rule: PlanCritical): string {
  const { due, urgencies } = result.words.critical;
  const urgency = urgencies[rule.urgency];
  const found = dueOfRule(result, rule);
  if (found === null || rule.urgency === 'immediate') return urgency;
  return due(urgency, formatDay(found.moment.slice(0, 10), result.language));
}

function contactText({ words, contact }: InterviewContext, result: Context, rule: PlanCritical): string {
  const role = named(result.words.roles, rule.contact);
  const person = contact(rule.contact);
  if (person !== null) return words.end.staff.person(role, person.name, person.reach);
  const responsible = result.assessment.interview?.responsible ?? null;
  const inCharge =
    responsible === null ? '' : result.words.about.reachedBy(responsible.who, responsible.reach);
  return words.end.staff.nobody(role, inCharge);
}

/** The steps still to do, and the next meeting. */
function agreedBlocks({ words, language }: InterviewContext, plan: SupportPlan | null): readonly Block[] {
  const { staff } = words.end;
  const open = (plan?.actions ?? []).filter(({ status }) => status === 'open');
  const items = open.map(({ what, who, by, agreed, status }) => {
    const day = by === null ? null : formatDay(by, language);
    const line = words.plan.actionLine(what, who, day, agreed, words.plan.statuses[status]);
    return { id: null, text: line };
  });
  const date = plan?.next_date ?? null;
  return [
    ...(items.length === 0 ? [paragraph(staff.noSteps)] : ledList('steps', `${staff.steps}:`, items)),
    {
      kind: 'facts',
      key: 'next',
      facts: [
        { key: 'next', label: staff.next, text: date === null ? staff.noDate : formatDay(date, language) },
      ],
    },
  ];
}

function writtenFacts({ words }: InterviewContext, { file, report, page }: Written): readonly Fact[] {
  const { staff } = words.end;
  const fact = (key: string, label: string, text: string | null): readonly Fact[] =>
    text === null ? [] : [{ key, label, text }];
  return [
    ...fact('result', staff.result, file),
    ...fact('report', staff.report, report),
    ...fact('page', staff.page, page),
  ];
}

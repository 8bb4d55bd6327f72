import type { Assessment } from '../../../assessment/assessment.ts';
import type { Contacts } from '../../../definition/contacts.ts';
import type { Plan, PlanCritical } from '../../../plan/plan.ts';
import { named } from '../../../report/context.ts';
import { interviewWords } from '../../../words/interview.ts';
import type { Language } from '../../../words/locale.ts';
import { reportWords } from '../../../words/report.ts';
import { inLanguage } from '../../../words/say.ts';
import { contactFor } from './interview-contacts.ts';

/**
 * The alert for an assessment made without an interview: the learner, and for each critical rule that holds, by when
 * to act, whom to contact and what to do, line by line. Nothing if none holds. Unknown rules are in the report.
 */
export function criticalAlert(
  { critical, learner }: Pick<Assessment, 'critical' | 'learner'>,
  plan: Plan,
  contacts: Contacts | null,
  language: Language,
): readonly string[] {
  const rules = plan.critical.filter(({ id }) => critical.some((entry) => entry.id === id));
  if (rules.length === 0) return [];
  const lines = rules.flatMap((rule) => linesOf(rule, plan, contacts, language));
  const lead = interviewWords[language].result.criticalFirst(rules.length);
  return [`!! ${learner === null ? '' : `${learner}: `}${lead}`, ...lines];
}

function linesOf(
  rule: PlanCritical,
  plan: Plan,
  contacts: Contacts | null,
  language: Language,
): readonly string[] {
  const { critical: words, roles } = reportWords[language];
  const contact = contactFor(contacts, rule.contact, language);
  const who = contact === null ? '' : ` (${contact.name}, ${contact.reach})`;
  return [
    `- ${words.categories[rule.category]}`,
    `  ${words.urgency}: ${words.urgencies[rule.urgency]}`,
    `  ${words.contact}: ${named(roles, rule.contact)}${who}`,
    `  ${words.now}: ${inLanguage(rule.say, plan, language)}`,
  ];
}

import type { Text } from '../definition/schema-text.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { Wording } from './wording.ts';

/**
 * A plan with the texts of a wording in its language: what a talk asks. All else stays as it was, digests included, so
 * that answers, scores and sessions are those of the plan itself. RangeError where the wording lacks something that the
 * plan asks: they do not belong together.
 */
export function wordedPlan(plan: Plan, wording: Wording): Plan {
  const { language, intro, titles } = wording;
  const opening = plan.sections.findIndex(({ questions }) => questions.length > 0);
  const others = plan.languages.filter(({ id }) => id !== language);
  return {
    ...plan,
    // Whoever licenses a wording answers for its translation.
    languages: [...others, { id: language, reviewed: true }],
    sections: plan.sections.map((section, position) => ({
      ...section,
      title: withText(section.title, language, titles[section.id] ?? null),
      intro: withText(section.intro, language, position === opening ? intro : null),
    })),
    questions: plan.questions.map((question) => wordedQuestion(question, wording)),
  };
}

function wordedQuestion(question: PlanQuestion, { language, questions, options }: Wording): PlanQuestion {
  const { id } = question;
  const labels = known(options, id);
  return {
    ...question,
    text: withText(question.text, language, known(questions, id)),
    options: question.options.map((option) => ({
      ...option,
      label: withText(option.label, language, known(labels, option.key)),
    })),
  };
}

function withText<T extends Text | null>(text: T, language: string, said: string | null): T | Text {
  return said === null ? text : { ...text, [language]: said };
}

function known<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (found === undefined) throw new RangeError(`The wording has nothing for ${id}`);
  return found;
}

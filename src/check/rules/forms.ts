import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';

/** If choosing a form is required, at least one form is declared. */
export function* formsToChoose(context: CheckContext): Iterable<Problem> {
  const { form_required: required, forms = {} } = context.definition;
  if (required === true && Object.keys(forms).length === 0)
    yield context.problemAt('form-required-without-forms', ['form_required'], {}, 'key');
}

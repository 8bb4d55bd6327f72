import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';

/** Where one of the forms has to be chosen, there is one to choose. */
export function* formsToChoose(context: CheckContext): Iterable<Problem> {
  const { form_required: required, forms = {} } = context.definition;
  if (required === true && Object.keys(forms).length === 0)
    yield context.found('form-required-without-forms', ['form_required'], {}, 'key');
}

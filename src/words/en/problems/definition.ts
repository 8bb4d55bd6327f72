import { KIND_KEYS } from '../../../definition/question-kinds.ts';
import type { DefinitionCodes, IdKind } from '../../../diagnostic/codes-definition.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { criticalProblems } from './critical.ts';
import { normProblems } from './norms.ts';
import { shapeProblems } from './shape.ts';
import { didYouMean, q } from '../quote.ts';

const kinds: Readonly<Record<IdKind, string>> = {
  question: 'question',
  scale: 'scale',
  finding: 'finding',
  source: 'source',
  'answer-set': 'answer set',
  option: 'option',
  band: 'band',
  'norm-group': 'group of norms',
  section: 'section',
  critical: 'critical rule',
  rule: 'tier rule',
  form: 'form',
  language: 'language',
  part: 'part',
};

/** The noun with *a* or *an*. */
const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const whyNoProrating = {
  max: 'the highest item decides, and it may be the missing one',
  count: 'a condition that is unknown cannot be estimated from others',
  value: 'there is only one item',
  'negative-weight': 'an item has a negative weight',
  biographical: 'a biographical fact does not follow from other answers',
  unbounded: 'a number has no least or no most value',
};

const range = (lower: string | null, upper: string | null): string => {
  if (lower === null) return upper === null ? 'any value' : `up to ${upper}`;
  return upper === null ? `from ${lower}` : `from ${lower} to ${upper}`;
};

const none = 'none';

export const definitionProblems: ProblemTexts<DefinitionCodes> = {
  'form-required-without-forms': () =>
    words(
      'One of the forms has to be chosen, but there are none.',
      'at least one form under “forms”',
      'Add the forms, or remove “form_required”.',
    ),
  'private-with-rules': ({ part }) =>
    words(
      `The questionnaire is private, but has ${q(part)}.`,
      'no tiers and no critical rules, since only the person who answers sees the result',
      part === 'tiers'
        ? 'Remove the tiers, or remove “private”.'
        : 'Ask nothing that somebody would have to act on, and say where to find help instead; or remove “private”.',
    ),
  ...shapeProblems,
  ...criticalProblems,
  ...normProblems,
  'unknown-id': ({ kind, id, suggestion }) =>
    words(
      `There is no ${kinds[kind]} ${q(id)}.`,
      `the id of ${article(kinds[kind])} in this definition`,
      didYouMean(suggestion, 'Correct the id, or add what it names.'),
    ),
  'unknown-option': ({ question, option, allowed, suggestion }) =>
    words(
      `${q(question)} has no option ${q(option)}.`,
      allowed.length === 0 ? 'a number, without quotes' : listed(allowed, String),
      didYouMean(
        suggestion,
        allowed.length === 0
          ? 'Name a number, or declare the word under “codes”.'
          : 'Name an option by its id, or by its value where it has no id.',
      ),
    ),
  'unknown-band': ({ scale, band, allowed, suggestion }) =>
    words(
      `The scale ${q(scale)} has no band ${q(band)}.`,
      listed(allowed, String),
      didYouMean(suggestion, 'Name one of its bands, or add this one.'),
    ),
  'left-out': ({ kind, id, form }) =>
    words(
      `The form ${q(form)} leaves out the ${kinds[kind]} ${q(id)}, which is still used here.`,
      null,
      'Define in the form what replaces it here, or leave this out as well.',
    ),
  'duplicate-id': ({ kind, id }) =>
    words(
      `A second ${kinds[kind]} is called ${q(id)}.`,
      'each id once',
      'Rename one of the two, or delete it.',
    ),
  'column-name-taken': ({ name }) =>
    words(
      `The scored file already has a column ${q(name)}.`,
      'different names for scales, bands and findings',
      'Choose another id.',
    ),
  'answer-kind': ({ question, found }) =>
    words(
      found.length === 0
        ? `It is not declared how ${q(question)} is answered.`
        : `${q(question)} has several ways of answering: ${listed(found, q)}.`,
      `exactly one of ${KIND_KEYS.join(', ')}`,
      found.length === 0 ? 'Add one of them.' : 'Keep one of them.',
    ),
  'empty-option': ({ set }) =>
    words(
      `An option of ${q(set)} has neither a value nor an id.`,
      'a value, an id, or both',
      'Add the value that data files use, or an id.',
    ),
  'value-twice': ({ value }) =>
    words(
      `Two options have the value ${value}.`,
      'each value once in an answer set',
      'Give them different values; use “points” for equal points.',
    ),
  'same-label': ({ label, language }) =>
    words(
      `Two options are labelled ${q(label)} (${language}).`,
      'each label once in an answer set',
      'Word one of them differently: an answer in words must mean one option.',
    ),
  'label-is-code': ({ label, option }) =>
    words(
      `The label ${q(label)} is also the code of the option ${q(option)}.`,
      'labels that are no other option’s code',
      'Change the label or the code: an answer must mean one option.',
    ),
  'points-none-unstated': ({ option }) =>
    words(
      `The option ${q(option)} cannot be scored, and it is not declared how it counts.`,
      'treat_as: missing or treat_as: left_out',
      'Add “treat_as: missing” if the answer is simply not known.',
    ),
  'treat-as-needless': ({ option }) =>
    words(
      `The option ${q(option)} is scored, so “treat_as” has no meaning.`,
      'treat_as only beside points: none',
      'Delete “treat_as”, or add “points: none”.',
    ),
  'option-shadowed': ({ option }) =>
    words(
      `The option ${q(option)} could never be read: its code or label is also a missing or refused code.`,
      null,
      'Change the option’s code or label, or the missing or refused code.',
    ),
  'code-in-range': ({ text }) =>
    words(
      `${q(text)} is a code, and also a number that could be an answer.`,
      'a code outside the number’s min and max',
      'Choose another code, or narrow min and max.',
    ),
  'code-twice': ({ text }) =>
    words(
      `The code ${q(text)} is declared twice.`,
      'each code once, as missing or as refused',
      'Delete one of the two.',
    ),
  'age-not-a-number': ({ question }) =>
    words(
      `${q(question)} does not give the age.`,
      'a question with “number”',
      'Name the question that asks for the age in years.',
    ),
  'bounds-reversed': () =>
    words(
      'The lower end is not below the upper end.',
      'the lower value first',
      'Swap or correct the two values.',
    ),
  'grade-pass': ({ best, worst }) =>
    words(
      'This grade cannot be the one that just passes.',
      `a grade between ${best} and ${worst}`,
      'Correct it, or leave “pass” out.',
    ),
  'never-asked': ({ question }) =>
    words(
      `${q(question)} would never be asked: no answer can meet its “ask_if”.`,
      null,
      'Correct the condition; perhaps you mean “any” instead of “all”.',
    ),
  cycle: ({ path }) =>
    words(
      `This goes in a circle: ${path.map(q).join(' → ')}.`,
      'nothing that depends on itself',
      'Remove one of the references.',
    ),
  'test-missing': () =>
    words(
      'This condition tests nothing.',
      'a test such as is, in, band, at_least or answered',
      'Add the test.',
    ),
  'test-mismatch': ({ test, subject }) =>
    words(
      `${q(test)} cannot be tested on ${q(subject)}.`,
      'is and in for options; at_least and the like for numbers; band for scales with bands; answered for any question',
      'Use a test that fits, or look at something else.',
    ),
  'never-holds': ({ what }) =>
    words(
      `No answer can meet this condition (${q(what)}).`,
      'values that answers can reach',
      'Compare it with the options, the bounds and the range of the scale.',
    ),
  'always-holds': ({ what }) =>
    words(
      `Every answer meets this condition (${q(what)}), so it makes no difference.`,
      'a condition that some answers meet and others do not',
      'Compare it with the options, the bounds and the range of the scale.',
    ),
  'rule-without-id': () =>
    words('This rule of a tier has no id.', 'an id that reports can name as the reason', 'Add “id”.'),
  'mark-misplaced': ({ key }) =>
    words(
      `${q(key)} has no meaning here.`,
      'id, because and cite only on the rules of a tier',
      'Delete it, or move it to the rule.',
    ),
  'scale-method': ({ scale, found }) =>
    words(
      found.length === 0
        ? `It is not declared how the scale ${q(scale)} is calculated.`
        : `The scale ${q(scale)} is calculated in several ways: ${listed(found, q)}.`,
      'exactly one of sum, mean, max, count, value',
      found.length === 0 ? 'Add one of them.' : 'Keep one of them; a scale can be built of other scales.',
    ),
  'not-scorable': ({ question }) =>
    words(
      `${q(question)} cannot be scored: it is answered by a date or in free text.`,
      'a question with options, a number or a grade',
      'Remove it from the scale.',
    ),
  'item-twice': ({ id }) =>
    words(`${q(id)} is counted twice.`, 'each item once', 'Delete one; to count it double, use “weight: 2”.'),
  'option-without-points': ({ question, option }) =>
    words(
      `${q(question)} is scored, but its option ${q(option)} has no points.`,
      'a value or points for every option',
      'Add points, or “points: none” with “treat_as”.',
    ),
  'cannot-reverse': ({ item }) =>
    words(
      `${q(item)} cannot be reversed: least + most − value is not always one of its points.`,
      'options with evenly placed points; numbers and scales with both ends',
      'Give the points with “points” instead of “reversed”, or add min and max.',
    ),
  'not-asked-unstated': ({ question }) =>
    words(
      `${q(question)} is not always asked, and it is not declared what it counts if it is not.`,
      'not_asked: points or not_asked: left_out',
      'Add “not_asked” to the item.',
    ),
  'not-asked-needless': ({ question }) =>
    words(
      `${q(question)} is always asked, so “not_asked” has no meaning.`,
      'not_asked only where the question has ask_if',
      'Delete “not_asked”.',
    ),
  'no-prorating': ({ reason }) =>
    words(
      `Missing answers cannot be filled in from the others here: ${whyNoProrating[reason]}.`,
      null,
      'Delete the rule for missing answers: without one, all answers are needed.',
    ),
  'mean-unequal': ({ first, other }) =>
    words(
      `The mean of the answered items stands in for a blank here, but ${q(first)} and ${q(other)} do not have the same range.`,
      'items that all have the same least and most points',
      'Use “fill: prorate”, which takes the ranges into account; values outside the possible range are cut off.',
    ),
  'least-uncited': () =>
    words(
      'Counting a missing answer as the lowest one makes it look like good news.',
      'a citation',
      'Add “cite” with the source of this rule, or use another rule.',
    ),
  'least-unbounded': ({ item }) =>
    words(
      `${q(item)} has no lowest value that a missing answer could count as.`,
      null,
      'Add its bounds, or use another rule for missing answers.',
    ),
  'allow-too-high': ({ allow, items }) =>
    words(
      `The scale could have a value without a single answer: ${allow} of ${items} may be missing.`,
      `at most ${items - 1}`,
      'Lower “allow”.',
    ),
  'band-order': ({ band }) =>
    words(
      `The band ${q(band)} does not begin above the one before it.`,
      'bands from the lowest to the highest',
      'Put the bands in order and correct their lower ends.',
    ),
  'band-gap': ({ from, least }) =>
    words(
      least === null
        ? 'The scale has no lowest value, so some values would be in no band.'
        : `The first band begins at ${from}, but the scale can be as low as ${least}.`,
      least === null ? 'a scale that is bounded below' : `a first band from ${least}`,
      least === null ? 'Give its numbers a min.' : 'Lower the first band, or add one below it.',
    ),
  'band-unreachable': ({ band, lower, upper }) =>
    words(
      `No answer reaches the band ${q(band)}.`,
      `bands within the scale’s range: ${range(lower, upper)}`,
      'Correct the band’s lower end, or the items of the scale.',
    ),
  'band-edge': ({ band }) =>
    words(
      `It is not clear where the band ${q(band)} begins.`,
      'exactly one of from (at least) and above (more than)',
      'Keep one of them.',
    ),
  'weight-zero': () =>
    words(
      'An item with weight 0 does not count.',
      'a weight other than 0',
      'Remove the item, or correct its weight.',
    ),
  'scale-too-fine': ({ scale }) =>
    words(
      `The numbers of the scale ${q(scale)} are too fine to be exact.`,
      'weights and points with fewer digits',
      'Round the weights and points.',
    ),
  'missing-translation': ({ language }) =>
    words(
      `This text is missing in the language ${q(language)}.`,
      'every text in every language of the definition',
      `Add “${language}: …”, or remove the language from “languages”.`,
    ),
  'language-without-texts': ({ language }) =>
    words(
      `There are no texts in the language ${q(language)}.`,
      'every text in every language of the definition',
      `Add the texts, or remove ${q(language)} from “languages”.`,
    ),
  'unknown-language': ({ language }) =>
    words(
      `The definition has no language ${q(language)}.`,
      'the languages listed under “languages”',
      'Add it to “languages”, or delete this text.',
    ),
  'tiers-uncited': () =>
    words(
      'Tiers for an instrument with supplied wording need a source.',
      'cite on the tier, or on each of its rules',
      'Cite where these cut-offs are published, or leave the tiers out.',
    ),
  'tier-by-background': ({ rule, question, about }) =>
    words(
      `The rule ${q(rule)} depends on ${q(question)}, which asks about background (${about}).`,
      'tiers that do not depend on background',
      'Remove the question from the rule and from the scales behind it; background may choose an offer, not a tier.',
    ),
  unused: ({ kind, id }) =>
    words(`The ${kinds[kind]} ${q(id)} is used nowhere.`, null, 'Use it, or delete it.'),
  'example-answer': ({ question, value }) =>
    words(
      `The example’s answer ${value} to ${q(question)} cannot be read.`,
      'an option, or a value within bounds',
      'Correct the answer.',
    ),
  'example-fails': ({ key, expected, got }) =>
    words(
      `The example does not hold: ${q(key)} is ${got === '' ? none : q(got)}.`,
      expected === '' ? none : q(expected),
      'Find out which is right: the example or the definition.',
    ),
  'example-key': ({ key, suggestion }) =>
    words(
      `The result has nothing called ${q(key)}.`,
      'the columns of a scored file',
      didYouMean(suggestion, 'Use the id of a scale, <scale>_band, a finding, tier, critical or missing.'),
    ),
};

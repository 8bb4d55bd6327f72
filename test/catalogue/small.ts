import type { SourceText } from '../../src/diagnostic/place.ts';
/** A small catalogue, so that tests do not depend on the content of the bundled one. */
export const TERMS = `format: lotse-catalogue/1
languages: [en]
needs: { belonging: { en: Belonging }, wellbeing: { en: Well-being }, language: { en: Language } }
roles: { mentor: { en: mentor } }
factors: { health: { en: Health } }
sources: { doc: { text: A document } }
families:
  talks:
    title: { en: Talks }
    about: { en: Somebody listens. }
    protects: [health]
    cite: doc
    indicators: { learner: [{ say: { en: Better. }, needs: [belonging] }], system: [{ say: { en: Fewer. } }] }
signals:
  - { questionnaire: q, audience: transition }
  - { questionnaire: q, form: f, audience: work_based }
  - { questionnaire: q, finding: fled, audience: newcomers }
  - { questionnaire: q, finding: helped, supported: true }
  - { questionnaire: q, if: { question: kind, is: at_school }, audience: school_based }
`;

const COMMON =
  'families: [talks], roles: [mentor], effort: { cost: low, first_effect: weeks, basis: own }, cite: [doc]';

interface Part {
  readonly id: string;
  readonly kind?: 'offer' | 'guidance';
  readonly tiers: string;
  readonly needs: string;
  readonly audience?: string;
  readonly more?: string;
}

/** An entry under `approaches`, on one line. */
export function approach({
  id,
  kind = 'offer',
  tiers,
  needs,
  audience = 'all_learners',
  more = '',
}: Part): string {
  const own = `title: { en: "${id}" }, say: { en: Do it. }, kind: ${kind}, tiers: [${tiers}], needs: [${needs}]`;
  return `  ${id}: { ${own}, audience: [${audience}], ${COMMON}${more === '' ? '' : `, ${more}`} }\n`;
}

const APPROACHES = [
  approach({ id: 'everybody', tiers: 'universal', needs: 'belonging, wellbeing' }),
  approach({ id: 'group', tiers: 'selective', needs: 'belonging, wellbeing', audience: 'at_risk' }),
  approach({ id: 'therapy', tiers: 'individual', needs: 'wellbeing', audience: 'at_risk' }),
  approach({
    id: 'buddy',
    tiers: 'selective, individual',
    needs: 'belonging, language',
    audience: 'at_risk',
    more: 'one_to_one: true',
  }),
  approach({ id: 'welcome', tiers: 'selective', needs: 'language, belonging', audience: 'newcomers' }),
  approach({ id: 'training', kind: 'guidance', tiers: 'universal', needs: '', audience: 'staff' }),
  approach({
    id: 'planning',
    kind: 'guidance',
    tiers: 'universal, individual',
    needs: '',
    audience: 'staff',
  }),
  approach({ id: 'care', kind: 'guidance', tiers: 'individual', needs: '', audience: 'staff' }),
].join('');

interface Place {
  readonly id: string;
  readonly countries: string;
  readonly approaches: string;
  readonly more?: string;
  readonly tiers?: string;
  readonly status?: string;
  readonly kind?: string;
  readonly audience?: string;
}

export function practice({
  id,
  countries,
  approaches,
  more = '',
  tiers = 'selective',
  ...rest
}: Place): string {
  const { status = 'running', kind = 'practice', audience = 'at_risk' } = rest;
  const own = `title: { en: "${id}" }, kind: ${kind}, countries: [${countries}], audience: [${audience}]`;
  const what = `target: { en: Some. }, tiers: [${tiers}], needs: [belonging], approaches: [${approaches}], say: { en: It helps. }`;
  const facts = `sources: [{ text: A page }], checked: 2026-11-22, status: ${status}`;
  return `  ${id}: { ${own}, ${what}, ${facts}${more === '' ? '' : `, ${more}`} }\n`;
}

const PRACTICES = [
  practice({ id: 'anywhere', countries: 'EU', approaches: 'group' }),
  practice({ id: 'alpine', countries: 'AT, DE', approaches: 'group, buddy' }),
  practice({ id: 'young', countries: 'AT', approaches: 'group', more: 'ages: [12, 15]' }),
  practice({ id: 'gone', countries: 'AT', approaches: 'group', status: 'ended' }),
  practice({ id: 'toolbox', countries: 'AT', approaches: 'group', kind: 'tool' }),
  practice({ id: 'late', countries: 'AT', approaches: 'group', tiers: 'individual' }),
  practice({ id: 'nowhere', countries: '', approaches: 'group' }),
  practice({
    id: 'works',
    countries: 'AT',
    approaches: 'group',
    audience: 'work_based, at_risk',
    status: 'unknown',
  }),
  practice({ id: 'arrivals', countries: 'AT', approaches: 'group', audience: 'newcomers' }),
].join('');

const PUBLICATIONS = `publications:
  book: { text: A book, about: { en: It tells. }, kind: publication, countries: [AT], needs: [belonging] }
  table: { text: A table, about: { en: It counts. }, kind: statistics, countries: [EU], confirmed: false, url: "https://example.org" }
`;

const MORE = `format: lotse-catalogue/1
languages: [en]
approaches:
${APPROACHES}practices:
${PRACTICES}${PUBLICATIONS}`;

export const smallSources = [
  { name: 'terms.yaml', text: TERMS, origin: 'authors' as const },
  { name: 'more.yaml', text: MORE, origin: 'authors' as const },
];

/** A school's own file. */
export function ownFile(body: string): SourceText {
  const text = `format: lotse-catalogue/1\nlanguages: [en]\n${body}`;
  return { name: 'own.yaml', text, origin: 'authors' };
}

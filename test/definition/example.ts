/** A valid definition that uses most of the format. */
export const example = `format: lotse/1
id: example-check
version: 1.0.0
title: { en: Example check, de: Beispiel-Check }
languages: [en, de]
respondent: learner                  # learner | staff | record (columns of a register: attendance, grades)
wording: own                         # own | supplied (texts are topic labels; the licensed wording is the user's own file)
applies_to: { age: [14, 25] }        # outside: values yes, bands and tiers no, with the reason
recall: P2W                          # the period asked about: the shortest sensible gap to a repeat
evidence: { status: unvalidated, note: { en: Not yet compared with outcomes., de: Noch nicht an Verläufen geprüft. } }   # validated | adapted | unvalidated
sources:
  iko: { text: "IKO guide, Trøndelag county", url: "https://www.trondelagfylke.no" }

answer_sets:
  truth:
    - { value: 0, label: { en: not true, de: trifft nicht zu } }
    - { value: 1, label: { en: partly true, de: trifft teils zu } }
    - { value: 2, label: { en: "true", de: trifft zu } }
  yes_no:
    - { value: 1, id: "yes", label: { en: "yes", de: ja } }
    - { value: 0, id: "no", label: { en: "no", de: nein } }
    - { id: unsure, label: { en: not sure, de: weiß nicht }, points: none, treat_as: missing }   # given, but not scorable

sections:
  - id: school
    title: { en: School, de: Schule }
    questions:
      - { id: bored, text: { en: Lessons drag for me, de: Der Unterricht zieht sich für mich }, answers: truth }
      - { id: belongs, text: { en: I belong here, de: Ich gehöre hierher }, answers: truth, why: { en: Belonging protects., de: Zugehörigkeit schützt. } }
      - { id: left_before, text: { en: I have left a school before, de: Ich habe schon eine Schule abgebrochen }, answers: yes_no }
      - { id: talked, text: { en: Somebody talked it over with me, de: Jemand hat mit mir darüber gesprochen }, answers: yes_no, ask_if: { question: left_before, is: "yes" } }
      - { id: gave_up, text: { en: I see no way forward at all, de: Ich sehe gar keinen Ausweg }, answers: truth }
      - { id: absence, text: { en: Absence, de: Fehlzeiten }, number: { min: 0, max: 100, unit: "%" } }
      - { id: remarks, text: { en: Remarks, de: Bemerkungen }, free_text: { max: 2000 } }       # never scored, never in a research export

scales:
  alienation:
    title: { en: Alienation from school, de: Schulentfremdung }
    kind: risk                       # risk: high is bad · resource: high is good
    need: belonging                  # what the catalogue of approaches is searched by
    sum: [bored, { question: belongs, reversed: true }]        # sum | mean | max | count | value; items may have weight: or points: per option
    missing: { allow: 1, fill: prorate, round: half_up }       # no line: all answers needed
    bands: [{ id: low, from: 0 }, { id: moderate, from: 2 }, { id: high, from: 4 }]
  absence_rate:
    kind: risk
    title: { en: Absence, de: Fehlzeiten }
    need: attendance
    value: absence
    bands: [{ id: low, from: 0 }, { id: high, above: 10, cite: iko }]     # from = at least, above = more than: they differ at exactly 10

findings:
  returner_unsupported: { if: { all: [{ question: left_before, is: "yes" }, { question: talked, is: "no" }] }, say: { en: Has left before and nobody talked it over., de: "Hat schon abgebrochen, und niemand sprach darüber." } }

critical:
  - id: no_way_forward
    category: self_harm              # self_harm | abuse | violence | danger_to_others | bullying | basic_needs
    if: { question: gave_up, at_least: 2 }
    urgency: same_day                # immediate | same_day | within_3_days
    contact: school_psychologist     # a role; names and numbers come from the school's own contacts file
    say: { en: Stay with the learner and ask openly., de: Bei der Person bleiben und offen nachfragen. }

tiers:                               # optional: a published key has none unless cited. Tried from the top; universal is what remains
  individual:
    any:
      - { id: alienated, scale: alienation, band: high, because: { en: Hardly any tie to the school., de: Kaum Bindung an die Schule. } }
      - { id: several, count: { scales: [alienation, absence_rate], band_at_least: moderate }, at_least: 2 }
  selective:
    any:
      - { id: some_alienation, scale: alienation, band: moderate }
      - { id: absent, scale: absence_rate, band: high }

examples:                            # part of the definition; run by lotse check and by the tests
  - name: one blank is prorated
    answers: { bored: 2, left_before: "no", gave_up: 0, absence: 4 }
    expect: { alienation: 4, alienation_band: high, tier: individual, tier_basis: filled, tier_at_least: selective }
`;

/** Texts and metadata of it that are not scored, each with a replacement. */
export const READ_BY_PEOPLE: readonly (readonly [what: string, from: string, to: string])[] = [
  ['title', 'en: Example check', 'en: Another check'],
  ['version', '1.0.0', '1.0.1'],
  ['label', 'en: not true', 'en: not at all true'],
  ['text', 'Lessons drag', 'Lessons are long'],
  ['why', 'Belonging protects.', 'It protects.'],
  ['unit', 'unit: "%"', 'unit: percent'],
  ['because', 'Hardly any tie', 'No tie'],
  ['say', 'ask openly', 'ask'],
  ['shared', 'contact: school_psychologist', 'contact: school_psychologist\n    shared: { en: x, de: x }'],
  ['about of a scale', 'kind: risk  ', 'about: { en: x, de: x }\n    kind: risk  '],
  ['source', 'IKO guide, Tr', 'IKO, Tr'],
  ['cite', ', cite: iko', ''],
  ['what counts as a change', 'kind: risk  ', 'change: { reliable: 1, cite: iko }\n    kind: risk  '],
  ['evidence', 'Not yet compared', 'Never compared'],
  ['examples', 'gave_up: 0, absence: 4', 'gave_up: 0, absence: 5'],
  ['languages', 'languages: [en, de]', 'languages: [en]'],
  ['description', 'recall: P2W', 'description: { en: x, de: x }\nrecall: P2W'],
  [
    'optional',
    'answers: yes_no }\n      - { id: talked',
    'answers: yes_no, optional: true }\n      - { id: talked',
  ],
  ['form_required', 'recall: P2W', 'form_required: false\nrecall: P2W'],
  ['wording', 'wording: own', 'wording: supplied'],
];

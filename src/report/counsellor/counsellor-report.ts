import type { Assessment } from '../../assessment/assessment.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Language } from '../../words/locale.ts';
import type { ReportWords } from '../../words/en/report.ts';
import { aboutBlocks } from './about.ts';
import { batterySections } from './battery.ts';
import { approachSection, type Help } from './approaches.ts';
import { sourceBlocks } from './cited.ts';
import { type Context, reportContext } from '../context.ts';
import { criticalBlocks } from './critical.ts';
import { decisionBlocks } from './decision.ts';
import { findingBlocks } from './findings.ts';
import { gapBlocks } from './gaps.ts';
import { limitBlocks } from './limits.ts';
import type { Block, Document, Section } from '../../document/model.ts';
import { ownWordsBlocks } from './own-words.ts';
import { practiceSections } from '../practice.ts';
import { reasonBlocks } from './reasons.ts';
import { scaleBlocks } from './scales.ts';
import { withSources } from './source.ts';
import { strengthBlocks } from './strengths.ts';
import { isTalk, scalesAreAnswers, talkBlocks } from './talk.ts';
import { tierBlocks } from './tier.ts';

/** In reading order: what is urgent, strengths, the suggestion, its reasons, and the next steps. */
const SECTIONS: readonly (readonly [
  keyof ReportWords['sections'],
  (context: Context) => readonly Block[],
])[] = [
  ['about', aboutBlocks],
  ['critical', criticalBlocks],
  ['strengths', strengthBlocks],
  ['tier', tierBlocks],
  ['reasons', reasonBlocks],
  ['findings', findingBlocks],
  ['scales', scaleBlocks],
  ['gaps', gapBlocks],
  ['decision', decisionBlocks],
  ['limits', limitBlocks],
  ['sources', sourceBlocks],
];

function ofQuestionnaire(context: Context): readonly Section[] {
  return SECTIONS.map(([id, blocks]) => ({ id, title: context.words.sections[id], blocks: blocks(context) }));
}

/** Optional parts of a counsellor's report. */
export interface CounsellorReportOptions {
  /** Suggests approaches from this catalogue. */
  readonly help?: Help | null;
  /** Includes free text and notes. They may name other people, who have not consented. */
  readonly ownWords?: boolean;
}

/**
 * The counsellor's report on one learner, for all staff who act on it, with the texts of the plan. The assessment must
 * fit the plan (`mismatch`); otherwise a RangeError is thrown. Empty sections are left out. Optional sections come before
 * the decision.
 */
export function counsellorReport(
  assessment: Assessment,
  plan: Plan,
  language: Language,
  { help = null, ownWords = false }: CounsellorReportOptions = {},
): Document {
  const context = withSources(reportContext(assessment, plan, language));
  const own = plan.parts.length === 0 ? ofQuestionnaire(context) : batterySections(context);
  const wanted: readonly Section[] = [
    ...(ownWords && !isTalk(context)
      ? [
          {
            id: 'own_words' as const,
            title: context.words.sections.own_words,
            blocks: ownWordsBlocks(context),
          },
        ]
      : []),
    ...(help === null ? [] : [approachSection(context, help)]),
  ];
  const talk: readonly Section[] = isTalk(context)
    ? [{ id: 'talk', title: context.words.sections.talk, blocks: talkBlocks(context, ownWords) }]
    : [];
  const sections = own.flatMap((section) => {
    if (section.id === 'strengths') return [section, ...talk];
    if (section.id === 'scales' && talk.length > 0 && scalesAreAnswers(context)) return [];
    return section.id === 'decision' ? [...wanted, section] : [section];
  });
  return {
    audience: 'staff',
    language,
    title: context.words.title,
    learner: assessment.learner,
    wave: assessment.wave,
    at: assessment.at,
    definition: assessment.definition,
    sections: [
      ...practiceSections(assessment.provenance, language, language),
      ...sections.filter((section) => section.blocks.length > 0),
    ],
  };
}

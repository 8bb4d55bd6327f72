import { csTalk } from './cs/talk.ts';
import { interviewWords } from './interview.ts';
import type { InterviewWords } from './en/interview.ts';
import type { LearnerTalkWords } from './learner-talk-words.ts';
import type { LearnerLanguage } from './locale.ts';
import type { PrompterWords } from './en/prompter.ts';
import { prompterWords } from './prompter.ts';
import { slTalk } from './sl/talk.ts';
import { ukTalk } from './uk/talk.ts';

/** What a learner reads or hears of a talk, in each language that there are such words in. */
export const learnerTalkWords: Readonly<Record<LearnerLanguage, LearnerTalkWords>> = {
  en: ownTalk(interviewWords.en, prompterWords.en),
  de: ownTalk(interviewWords.de, prompterWords.de),
  cs: csTalk,
  sl: slTalk,
  uk: ukTalk,
};

/** Of what the program says in its own languages, the part that is said to the learner. */
function ownTalk(
  { introduction, fields, again, critical, leave }: InterviewWords,
  { important }: PrompterWords,
): LearnerTalkWords {
  const { title, points, sees, seesAsk, limits, clear, goOn } = introduction;
  const { declinePrompt, declineYes, deletePrompt, deleteYes, deleteNo } = leave;
  return {
    reviewed: true,
    important,
    introduction: {
      ...{ title, sees, clear, goOn },
      points: points.learner,
      seesAsk: seesAsk.learner,
      limits: limits.learner,
    },
    assent: fields.assent,
    again: again.consent(''),
    critical,
    leave: {
      ...leave,
      decline: { message: declinePrompt, options: { no: deleteNo, yes: declineYes } },
      delete: { message: deletePrompt, options: { no: deleteNo, yes: deleteYes } },
    },
  };
}

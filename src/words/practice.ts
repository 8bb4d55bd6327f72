import { dePractice } from './de/interview-practice.ts';
import { enPractice, type PracticeWords } from './en/interview-practice.ts';
import type { Language } from './locale.ts';

export const practiceWords: Readonly<Record<Language, PracticeWords>> = { en: enPractice, de: dePractice };

import { deReport } from './de/report.ts';
import { enReport } from './en/report.ts';
import type { Language } from './locale.ts';
import type { ReportWords } from './en/report.ts';

/** The words of a counsellor's report in each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { en: enReport, de: deReport };

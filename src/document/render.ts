import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './model.ts';
import { renderText } from './text.ts';

export type ReportFormat = 'md' | 'txt' | 'json';

/** A report as text that ends in a line end, by the format's name. */
export const renderers: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  md: renderMarkdown,
  txt: renderText,
  json: renderJson,
};

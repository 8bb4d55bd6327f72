import type { AssessedDefinition } from '../assessment/assessment.ts';

/** The readers a document is written for. Only staff reports may name critical answers (law 2). */
export type Audience = 'staff' | 'learner';

/**
 * Content for people, independent of the format: sections of blocks. Texts are raw; each format escapes them as a whole
 * (law 8). `key` names a part for programs; `value` is the number or id behind a text.
 */
export interface Document {
  readonly audience: Audience;
  /** A learner's page may be in a language that staff reports do not support. */
  readonly language: string;
  readonly title: string;
  readonly learner: string | null;
  readonly wave: string | null;
  readonly at: string | null;
  /** null on a learner's page, because the name of a questionnaire can be stigmatizing. */
  readonly definition: AssessedDefinition | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** For programs. */
  readonly id: string;
  /** null for the section directly below the document's title. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Facts | Table | FillIns | Figure;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 2 for a subheading; default 1. */
  readonly level?: 2;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Whether the paragraph has to stand out. */
  readonly strong: boolean;
  /** The mark of a strong paragraph on a terminal, in the language of its text; default: the mark of the prompter. */
  readonly mark?: string;
}

export interface List {
  readonly kind: 'list';
  readonly key: string;
  readonly items: readonly Item[];
}

export interface Item {
  /** Id of the question, scale, finding or source. */
  readonly id: string | null;
  readonly text: string;
  /** Additional information, each on a line of its own below the item. */
  readonly details?: readonly string[];
}

export type Value = string | number | boolean | null;

/** A label and a text. `value` is the machine-readable value if it differs from the text. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly value?: Value;
}

export interface Facts {
  readonly kind: 'facts';
  readonly key: string;
  readonly facts: readonly Fact[];
}

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
  /**
   * The column contains words that are copied elsewhere, such as ids; it is broken only if no other column can be
   * narrowed.
   */
  readonly whole?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly value?: Value;
}

export interface Table {
  readonly kind: 'table';
  readonly key: string;
  readonly columns: readonly Column[];
  /** One cell per column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Number of empty rows to fill in by hand. */
  readonly blank: number;
}

/** Lines to fill in by hand; some may be filled already. */
export interface FillIns {
  readonly kind: 'fill_in';
  readonly key: string;
  readonly lines: readonly FillIn[];
}

export interface FillIn {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  /** Boxes to tick instead of a blank line. */
  readonly choices?: readonly { readonly key: string; readonly text: string; readonly chosen: boolean }[];
}

/** Data for a drawing, and a description of it for formats without pictures. */
export interface Figure {
  readonly kind: 'figure';
  readonly key: string;
  readonly title: string;
  /** Describes everything that is drawn. */
  readonly alt: string;
  readonly drawn: ScaleFigure;
}

/** A scale with its bands; for a learner also the value and its bounds. */
export interface ScaleFigure {
  readonly of: 'scale';
  /** null if the scale is unbounded at this end. */
  readonly least: number | null;
  readonly greatest: number | null;
  readonly bands: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: number;
    /** Whether the band starts above `from` rather than at it. */
    readonly above: boolean;
  }[];
  readonly value: number | null;
  readonly bounds: readonly [least: number | null, greatest: number | null] | null;
}

/** A document that is not about a particular learner. */
export function plainDocument(language: string, title: string, sections: readonly Section[]): Document {
  const aboutNobody = { learner: null, wave: null, at: null, definition: null };
  return { audience: 'staff', language, title, ...aboutNobody, sections };
}

export function heading(text: string, level?: 2): Heading {
  return { kind: 'heading', text, ...(level === undefined ? {} : { level }) };
}

export function paragraph(text: string, strong = false, mark?: string): Paragraph {
  return { kind: 'paragraph', text, strong, ...(mark === undefined ? {} : { mark }) };
}

/** A list with its lead; empty if there are no items. */
export function ledList(key: string, lead: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [paragraph(lead), { kind: 'list', key, items }];
}

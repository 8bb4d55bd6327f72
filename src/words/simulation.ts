import { deSimulation } from './de/simulation.ts';
import { enSimulation } from './en/simulation.ts';
import type { Language } from './locale.ts';
import type { SimulationWords } from './en/simulation.ts';

/** The words of a simulation in each language. */
export const simulationWords: Readonly<Record<Language, SimulationWords>> = {
  en: enSimulation,
  de: deSimulation,
};

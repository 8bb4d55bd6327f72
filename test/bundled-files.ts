import { inject, vi } from 'vitest';

// The program under test runs from its sources, where it would compile a bundled questionnaire each time that one is
// named. It is given those that test/bundled-setup.ts compiled from the same sources, as the built program is.
vi.mock(import('../src/library/package-root.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  compiledFolder: () => inject('compiledFolder'),
}));

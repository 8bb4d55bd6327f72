import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder in which lotse is installed: the nearest parent folder with a package.json. */
export function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from);
  if (existsSync(join(folder, 'package.json')) || folder === from) return folder;
  return packageRoot(folder);
}

/** The folder of compiled definitions, or null when running from the sources, so that an outdated build is never used. */
export function compiledFolder(): string | null {
  const root = packageRoot();
  const isBuilt = relative(root, fileURLToPath(import.meta.url)).startsWith('dist');
  return isBuilt ? join(root, 'dist', 'bundled') : null;
}

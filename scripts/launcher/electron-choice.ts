import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherOptions } from './options.ts';

export type ElectronChoice =
  | { readonly use: true; readonly binary: string }
  | { readonly use: false; readonly why: string };

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

/** The program that `npm run electron:fetch` puts beside the package; undefined: not fetched. */
const binaryOf = (root: string): string | undefined => {
  const folder = join(root, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const binary = join(folder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
};

const hasDisplay = ({ platform, env }: Surroundings): boolean =>
  platform === 'darwin' ||
  platform === 'win32' ||
  Boolean(env.DISPLAY) ||
  Boolean(env.WAYLAND_DISPLAY);

/** Electron only where its program and a display are; otherwise the one reason why not. */
export const chooseElectron = (
  options: Pick<LauncherOptions, 'root' | 'browser'>,
  around: Surroundings,
): ElectronChoice => {
  const no = (why: string): ElectronChoice => ({ use: false, why });
  if (options.browser) return no('--browser was given');
  const binary = binaryOf(options.root);
  if (binary === undefined)
    return no("Electron's program is not here (npm run electron:fetch gets it)");
  if (!hasDisplay(around)) return no('there is no display');
  if (around.isRoot) return no('Electron refuses to run as root');
  return { use: true, binary };
};

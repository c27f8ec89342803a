import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStandIn } from '@galley/testkit/electron';

export type ElectronProgram = {
  readonly path: string;
  /** False: the stand-in of the test kit, on Chromium and Node. */
  readonly real: boolean;
  /** One line for the person who reads the test's output. */
  readonly says: string;
  remove(): void;
};

const realProgram = (root: string): string | undefined => {
  const folder = join(root, 'node_modules/electron');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const nameFile = join(folder, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : 'electron';
  return existsSync(join(dist, name)) ? join(dist, name) : undefined;
};

const hasDisplay = (): boolean =>
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** The stand-in, for what a test cannot ask of Electron itself: plugging displays in and out. */
export const standIn = (why: string): ElectronProgram => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-stand-in-'));
  return {
    path: makeStandIn(folder),
    real: false,
    says: `The Electron host ran on the stand-in for Electron: ${why}.`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/**
 * Electron itself where its program and a display are, otherwise the stand-in. Without flags of its own, as
 * the launcher starts it, Electron also refuses to run as root.
 */
export const findElectron = (root: string, withFlags = true): ElectronProgram => {
  const path = realProgram(root);
  if (path === undefined) return standIn("Electron's program is not here");
  if (!hasDisplay()) return standIn('there is no display');
  if (!withFlags && process.getuid?.() === 0) return standIn('it refuses to run as root');
  return { path, real: true, says: `The Electron host ran on ${path}.`, remove: () => undefined };
};

import { demoPins, replayPerson } from '@galley/domain/demo';
import type { ElectronChoice } from './electron-choice.ts';
import type { LauncherOptions } from './options.ts';
import type { RunPart } from './run-file.ts';

type Parts = Readonly<Record<string, RunPart>>;

const row = (name: string, value: string): string => `  ${name.padEnd(14)}${value}`;

const pinRows = (): string[] =>
  demoPins.map(({ name, roleName, pin }, i) =>
    row(i === 0 ? 'Demo PINs' : '', `${pin}  ${name}, ${roleName.toLowerCase()}`),
  );

const pinsOf = ({ seed }: LauncherOptions): string[] => {
  if (seed === 'demo') return pinRows();
  const { name, roleName, pin } = replayPerson;
  return [row('PIN', `${pin}  ${name}, ${roleName.toLowerCase()}: sees all, sells nothing`)];
};

const windowOf = (part: RunPart | undefined): string => part?.address ?? 'in its own window';

/** The page for a screen that guests look at; Electron opens it by itself. */
const customerRow = (name: string, part: RunPart | undefined): string[] =>
  part?.customerAddress === undefined ? [] : [row(name, part.customerAddress)];

const furtherRows = (parts: Parts): string[] =>
  Object.entries(parts)
    .filter(([key]) => /^register\d+$/.test(key))
    .map(([key, part]) => row(`Register ${key.slice('register'.length)}`, windowOf(part)));

/** The short table that a person gets once everything is open. */
export const summary = (
  options: LauncherOptions,
  electron: ElectronChoice,
  parts: Parts,
  seconds: string,
): string => {
  const hub = parts.hub?.address ?? `http://127.0.0.1:${options.ports.hub}`;
  const lines = [
    '',
    `Galley is open after ${seconds} s.`,
    '',
    row('Register', windowOf(parts.register)),
    ...customerRow('Guests see', parts.register),
    ...furtherRows(parts),
    row('Kitchen', windowOf(parts.kitchen)),
    ...customerRow('Pick-up', parts.kitchen),
    row('Back office', windowOf(parts.backoffice)),
    row('Printed paper', parts.printer?.paperAddress ?? ''),
    row('Hub', `${hub.replace(/\/$/, '')}/health`),
    row('Data', options.dataDir),
    '',
    ...pinsOf(options),
    '',
  ];
  if (!electron.use) lines.push(`Windows open in a browser because ${electron.why}.`);
  return [...lines, 'Ctrl-C ends everything.', ''].join('\n');
};

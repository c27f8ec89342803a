import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '@galley/base';
import type { Binaries } from './binaries.ts';
import { cancelled, classifyOutput, startError } from './errors.ts';
import { run } from './exec.ts';
import type { Layout } from './layout.ts';
import { programFor, type RunAs } from './run-as.ts';
import { type Settings, settingsFile, settingsText, superuser } from './settings.ts';
import type { PostgresStartError } from './types.ts';

export type ClusterTools = {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly durable: boolean;
  readonly signal: AbortSignal | undefined;
};

/** `absent`, or the cluster can be started; a cluster of another version or none at all is refused. */
export async function inspectCluster(
  layout: Layout,
  major: string,
): Promise<Result<'absent' | 'present', PostgresStartError>> {
  const names = await readdir(layout.cluster).catch(() => []);
  if (names.length === 0) return ok('absent');
  const version = await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() === major) return ok('present');
  return err(version === '' ? noCluster(layout) : otherVersion(layout, version.trim(), major));
}

const noCluster = (layout: Layout): PostgresStartError =>
  startError(
    'folder_not_usable',
    `${layout.cluster} holds files but no database. Move them away, restore a backup, or choose another folder.`,
  );

const otherVersion = (layout: Layout, found: string, major: string): PostgresStartError =>
  startError(
    'other_version',
    `The database in ${layout.root} was written by Postgres ${found}, and this Galley brings Postgres ${major}. Start the Galley that wrote it and restore its backup here, or choose another folder.`,
  );

const newPassword = (): string => randomBytes(24).toString('base64url');

/** A file that survives power loss together with its name, and is never seen half-written. */
async function writeDurably(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.new`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'w', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file system journals the rename by itself.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const handOver = async (path: string, runAs: RunAs): Promise<void> => {
  if (runAs.kind === 'user') await chown(path, runAs.uid, runAs.gid);
};

const initdbArguments = (tools: ClusterTools, passwordFile: string): readonly string[] => [
  `--username=${superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--no-instructions',
  ...(tools.durable ? [] : ['--no-sync']),
  '-D',
  tools.layout.unfinished,
];

/** Makes a new cluster aside and moves it into place as the last step. Yields its password. */
export async function createCluster(
  tools: ClusterTools,
): Promise<Result<string, PostgresStartError>> {
  const { layout, runAs } = tools;
  await rm(layout.unfinished, { recursive: true, force: true });
  await mkdir(layout.unfinished, { mode: 0o700 });
  await handOver(layout.unfinished, runAs);
  const password = newPassword();
  const handed = join(layout.root, 'password.initdb');
  await writeFile(handed, password, { mode: 0o600 });
  await handOver(handed, runAs);
  const program = programFor(runAs, tools.binaries.initdb, initdbArguments(tools, handed));
  const outcome = await run(program, { cwd: layout.root, signal: tools.signal });
  await rm(handed, { force: true });
  if (outcome.code !== 0) return err(await initdbFailed(tools, outcome.output));
  await writeDurably(layout.passwordFile, password, 0o600);
  await rm(layout.cluster, { recursive: true, force: true });
  await rename(layout.unfinished, layout.cluster);
  await syncFolder(layout.root);
  return ok(password);
}

async function initdbFailed(tools: ClusterTools, output: string): Promise<PostgresStartError> {
  const { root, unfinished } = tools.layout;
  await rm(unfinished, { recursive: true, force: true });
  return tools.signal?.aborted ? cancelled() : classifyOutput(root, 0, output);
}

/** Writes our settings and makes the cluster read them, whatever a restored one says. */
export async function writeSettings(tools: ClusterTools, settings: Settings): Promise<void> {
  const main = join(tools.layout.cluster, 'postgresql.conf');
  const include = `include '${settingsFile}'`;
  const text = await readFile(main, 'utf8');
  const ours = join(tools.layout.cluster, settingsFile);
  await writeDurably(ours, settingsText(settings), 0o600);
  await handOver(ours, tools.runAs);
  if (text.trimEnd().endsWith(include)) return;
  await writeDurably(main, `${text.trimEnd()}\n${include}\n`, 0o600);
  await handOver(main, tools.runAs);
}

export const readPassword = async (layout: Layout): Promise<string | undefined> => {
  const text = await readFile(layout.passwordFile, 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
};

/**
 * Gives the superuser a new password in a cluster that is not running, by Postgres' single-user
 * mode: a restored cluster without its password file is as good as any.
 */
export async function resetPassword(
  tools: ClusterTools,
): Promise<Result<string, PostgresStartError>> {
  const { layout, runAs, binaries } = tools;
  const password = newPassword();
  const args = ['--single', '-D', layout.cluster, 'postgres'];
  const input = `ALTER ROLE ${superuser} PASSWORD '${password}'\n`;
  const outcome = await run(programFor(runAs, binaries.postgres, args), {
    cwd: layout.root,
    input,
  });
  if (outcome.code !== 0) return err(classifyOutput(layout.root, 0, outcome.output));
  await writeDurably(layout.passwordFile, password, 0o600);
  return ok(password);
}

/** Lets Postgres' own account through our folder (its parents are the administrator's to open). */
export async function openFolder(layout: Layout, runAs: RunAs): Promise<void> {
  if (runAs.kind === 'user') await chmod(layout.root, 0o711);
}

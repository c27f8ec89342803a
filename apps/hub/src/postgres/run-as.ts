import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '@galley/base';
import { rootRefused, startError } from './errors.ts';
import { type Program, run } from './exec.ts';
import type { PostgresStartError } from './types.ts';

/**
 * Under which account Postgres runs; it refuses root.
 * `namespace`: still root's files, but an ordinary user in its own user namespace, so that every
 * folder of root's can be used. `user`: another account of the system, which needs a way through.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace'; readonly mapUser: number }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

const systemUser = 'galley-postgres';

type Account = { readonly name: string; readonly uid: number; readonly gid: number };

async function accounts(): Promise<readonly Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

const overflowUser = 65534;

/** initdb looks its account up by name, so the number must be a known one; 65534 stands for "nobody known". */
async function mappableUser(): Promise<number> {
  const uids = (await accounts()).map(({ uid }) => uid);
  if (uids.includes(1000)) return 1000;
  return uids.find((uid) => uid !== 0 && uid !== overflowUser) ?? overflowUser;
}

const inNamespace = (mapUser: number, file: string, args: readonly string[]): Program => ({
  file: 'unshare',
  args: ['--user', `--map-user=${mapUser}`, '--', file, ...args],
});

/** Containers often forbid user namespaces, so one is tried before it is relied on. */
async function namespace(): Promise<RunAs | undefined> {
  if (process.platform !== 'linux') return undefined;
  const mapUser = await mappableUser();
  const { code } = await run(inNamespace(mapUser, 'true', []));
  return code === 0 ? { kind: 'namespace', mapUser } : undefined;
}

async function dedicatedUser(): Promise<RunAs | undefined> {
  const known = async () => (await accounts()).find(({ name }) => name === systemUser);
  if (!(await known())) {
    await run({
      file: 'useradd',
      args: ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', systemUser],
    });
  }
  const user = await known();
  return user && { kind: 'user', uid: user.uid, gid: user.gid };
}

/** A cluster belongs to the account that made it, and Postgres insists on that. */
async function ownerOf(cluster: string): Promise<RunAs | undefined> {
  const info = await stat(cluster).catch(() => undefined);
  return info && info.uid !== 0 ? { kind: 'user', uid: info.uid, gid: info.gid } : undefined;
}

/** Chooses the account for a cluster at `cluster` (which need not exist yet). */
export async function chooseRunAs(cluster: string): Promise<Result<RunAs, PostgresStartError>> {
  if (process.getuid?.() !== 0) return ok({ kind: 'self' });
  const found = (await ownerOf(cluster)) ?? (await namespace()) ?? (await dedicatedUser());
  return found ? ok(found) : err(rootRefused());
}

export function programFor(runAs: RunAs, file: string, args: readonly string[]): Program {
  if (runAs.kind === 'namespace') return inNamespace(runAs.mapUser, file, args);
  if (runAs.kind === 'user') return { file, args, uid: runAs.uid, gid: runAs.gid };
  return { file, args };
}

type Identity = { readonly uid: number; readonly gids: readonly number[] };

/** In the namespace the kernel still sees root's number, but without root's power to pass any folder. */
const identityOf = (runAs: RunAs): Identity | undefined => {
  if (runAs.kind === 'self') return undefined;
  if (runAs.kind === 'user') return { uid: runAs.uid, gids: [runAs.gid] };
  return { uid: 0, gids: process.getgroups?.() ?? [0] };
};

const passable = (folder: string): Promise<boolean> =>
  access(folder, constants.X_OK).then(
    () => true,
    () => false,
  );

/** What does not exist or is no folder bars nobody: that is another failure, told elsewhere. */
async function mayPass(folder: string, who: Identity | undefined): Promise<boolean> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) return true;
  if (!who) return passable(folder);
  const { mode, uid, gid } = info;
  if (uid === who.uid) return (mode & 0o100) !== 0;
  if (who.gids.includes(gid)) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

const ancestors = (path: string): readonly string[] => {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
};

/** Finds the first folder on the way to each of `folders` that Postgres' account cannot pass. */
export async function checkWay(
  runAs: RunAs,
  folders: readonly string[],
): Promise<Result<void, PostgresStartError>> {
  for (const target of folders) {
    for (const folder of ancestors(target)) {
      if (!(await mayPass(folder, identityOf(runAs)))) return err(barred(runAs, folder, target));
    }
  }
  return ok(undefined);
}

const barred = (runAs: RunAs, folder: string, target: string): PostgresStartError => {
  const who =
    runAs.kind === 'self'
      ? 'This account cannot'
      : 'Postgres does not run as root, and its own account cannot';
  const cure = `Choose a data folder outside ${folder} or open it with "chmod o+x ${folder}".`;
  return startError('folder_barred', `${who} pass ${folder} on the way to ${target}. ${cure}`);
};

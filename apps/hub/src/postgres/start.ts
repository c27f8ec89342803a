import { dirname } from 'node:path';
import { err, ok, type Result } from '@galley/base';
import { type Adopted, adoptOrClear } from './adopt.ts';
import { locateBinaries } from './binaries.ts';
import {
  type ClusterTools,
  createCluster,
  inspectCluster,
  openFolder,
  readPassword,
  resetPassword,
} from './cluster.ts';
import { type Access, ensureDatabase } from './connect.ts';
import { cancelled, classifyOutput, fromFileError } from './errors.ts';
import { launch } from './launch.ts';
import { bytesToCreate, bytesToStart, checkSpace, type Layout, prepareFolder } from './layout.ts';
import { claim, release } from './owner.ts';
import { checkWay, chooseRunAs, type RunAs } from './run-as.ts';
import { supervise } from './supervise.ts';
import type { PostgresOptions, PostgresStartError, RunningPostgres } from './types.ts';

type Outcome<T> = Promise<Result<T, PostgresStartError>>;

/** What the host takes from its surroundings; tests put a small disk or another account here. */
export type Surroundings = {
  readonly runAs?: RunAs;
  readonly bytesToCreate?: number;
  readonly platform?: string;
};

/**
 * Starts the embedded Postgres in `dataDir`, or takes over the one that a dead hub left running
 * there. First start makes the cluster. Postgres outlives this process if it is killed: the next
 * `startPostgres` adopts it, `stopOrphanPostgres` ends it.
 */
export const startPostgres = (options: PostgresOptions): Outcome<RunningPostgres> =>
  startPostgresIn({}, options);

export async function startPostgresIn(
  surroundings: Surroundings,
  options: PostgresOptions,
): Outcome<RunningPostgres> {
  if (options.signal?.aborted) return err(cancelled());
  const layout = await prepareFolder(options.dataDir);
  if (!layout.ok) return layout;
  const claimed = await claim(layout.value);
  if (!claimed.ok) return claimed;
  const started = await startClaimed(surroundings, options, layout.value);
  if (!started.ok) await release(layout.value);
  return started;
}

async function startClaimed(
  surroundings: Surroundings,
  options: PostgresOptions,
  layout: Layout,
): Outcome<RunningPostgres> {
  try {
    const tools = await gatherTools(surroundings, options, layout);
    if (!tools.ok) return tools;
    const state = await inspectCluster(layout, tools.value.binaries.major);
    if (!state.ok) return state;
    const wish = { port: options.port, log: (line: string) => options.log(line) };
    const adopted = await adoptOrClear(tools.value, wish);
    if (adopted) return supervised(tools.value, options, adopted, undefined);
    const needed = surroundings.bytesToCreate ?? bytesToCreate;
    const space = await checkSpace(layout.root, state.value === 'absent' ? needed : bytesToStart);
    return space.ok ? await startFresh(tools.value, options, state.value) : space;
  } catch (error) {
    return err(fromFileError(layout.root, error));
  }
}

async function gatherTools(
  surroundings: Surroundings,
  options: PostgresOptions,
  layout: Layout,
): Outcome<ClusterTools> {
  const binaries = await locateBinaries(surroundings.platform);
  if (!binaries.ok) return binaries;
  const runAs = surroundings.runAs ? ok(surroundings.runAs) : await chooseRunAs(layout.cluster);
  if (!runAs.ok) return runAs;
  await openFolder(layout, runAs.value);
  const way = await checkWay(runAs.value, [dirname(binaries.value.postgres), layout.root]);
  if (!way.ok) return way;
  return ok({
    layout,
    binaries: binaries.value,
    runAs: runAs.value,
    durable: options.durable ?? true,
    signal: options.signal,
  });
}

async function passwordOf(
  tools: ClusterTools,
  options: PostgresOptions,
  state: 'absent' | 'present',
): Outcome<string> {
  if (state === 'absent') {
    options.onProgress?.('Creating the database');
    return createCluster(tools);
  }
  const known = await readPassword(tools.layout);
  if (known !== undefined) return ok(known);
  options.log('postgres password file is missing; setting a new password');
  return resetPassword(tools);
}

async function startFresh(
  tools: ClusterTools,
  options: PostgresOptions,
  state: 'absent' | 'present',
): Outcome<RunningPostgres> {
  const began = performance.now();
  const password = await passwordOf(tools, options, state);
  if (!password.ok) return password;
  if (tools.signal?.aborted) return err(cancelled());
  options.onProgress?.('Starting the database');
  const launched = await launch(tools, {
    port: options.port,
    onProgress: (text) => options.onProgress?.(text),
  });
  if (!launched.ok) return launched;
  const { pid, port, exited } = launched.value;
  const ms = Math.round(performance.now() - began);
  options.log(`postgres ${pid} ready at port ${port} after ${ms} ms`);
  return supervised(tools, options, { pid, port, password: password.value }, exited);
}

/** The last step of both ways: our database is there, and someone watches the process. */
async function supervised(
  tools: ClusterTools,
  options: PostgresOptions,
  access: Access & Adopted,
  exited: Promise<void> | undefined,
): Outcome<RunningPostgres> {
  const running = supervise(tools, access, exited, (line) => options.log(line));
  try {
    await ensureDatabase(access);
    return ok(running);
  } catch (error) {
    await running.stop();
    return err(classifyOutput(tools.layout.root, access.port, String(error)));
  }
}

import { err, ok, type Result } from '@galley/base';
import { type ClusterTools, writeSettings } from './cluster.ts';
import { cancelled, classifyOutput } from './errors.ts';
import { type Background, startInBackground } from './exec.ts';
import { boundLog, readFrom, sizeOf } from './log-file.ts';
import { choosePort, rememberPort } from './port.ts';
import { readPidFile, stopPostmaster } from './postmaster.ts';
import { until } from './processes.ts';
import { programFor } from './run-as.ts';
import type { PostgresStartError } from './types.ts';

export type Launched = Background & { readonly pid: number; readonly port: number };

type Wish = { readonly port: number | undefined; onProgress(text: string): void };

/** Recovery after a hard stop replays at most a few hundred MB of log; a slow disk may take minutes. */
const longestStart = 5 * 60_000;

/** How the start ended: Postgres is ready, it is gone, or the caller lost patience. */
type Ending = 'ready' | 'gone' | 'gave_up';

async function awaitReady(tools: ClusterTools, child: Background, wish: Wish): Promise<Ending> {
  let gone = false;
  void child.exited.then(() => {
    gone = true;
  });
  let ready = false;
  const settled = async () => {
    const file = await readPidFile(tools.layout.cluster);
    ready = file?.pid === child.pid && file?.status === 'ready';
    return ready || gone || (tools.signal?.aborted ?? false);
  };
  if (!(await until(settled, 2000))) {
    wish.onProgress('The database is recovering after a hard stop');
    await until(settled, longestStart);
  }
  if (ready) return 'ready';
  return gone ? 'gone' : 'gave_up';
}

async function launchAt(
  tools: ClusterTools,
  port: number,
  wish: Wish,
): Promise<Result<Launched, PostgresStartError>> {
  const { layout, binaries, runAs, durable } = tools;
  await writeSettings(tools, { port, durable });
  await boundLog(layout.logFile);
  const logStart = await sizeOf(layout.logFile);
  const program = programFor(runAs, binaries.postgres, ['-D', layout.cluster]);
  const child = startInBackground(program, layout.root, layout.logFile);
  const { pid } = child;
  const ending = pid === undefined ? 'gone' : await awaitReady(tools, child, wish);
  if (pid !== undefined && ending === 'ready') return ok({ ...child, pid, port });
  if (pid !== undefined) await stopPostmaster(layout, pid, binaries);
  if (tools.signal?.aborted) return err(cancelled());
  return err(classifyOutput(layout.root, port, await readFrom(layout.logFile, logStart)));
}

/** Starts Postgres on a whole cluster and waits until it takes connections. */
export async function launch(
  tools: ClusterTools,
  wish: Wish,
): Promise<Result<Launched, PostgresStartError>> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(tools.layout, wish.port);
    if (!port.ok) return port;
    const launched = await launchAt(tools, port.value, wish);
    if (launched.ok) await rememberPort(tools.layout, port.value);
    // Another program may take a free port between our look and Postgres' start.
    const again = wish.port === undefined && attempt < 3;
    if (launched.ok || launched.error.code !== 'port_taken' || !again) return launched;
  }
}

import type { Adopted } from './adopt.ts';
import type { ClusterTools } from './cluster.ts';
import { connectionString } from './connect.ts';
import { keepLogBounded } from './log-file.ts';
import { release } from './owner.ts';
import { stopPostmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { host } from './settings.ts';
import type { RunningPostgres } from './types.ts';

/** An adopted Postgres is nobody's child any more, so its end can only be looked for. */
function endOf(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
}

/** Watches a running Postgres to its end and gives the folder back then, once. */
export function supervise(
  tools: ClusterTools,
  running: Adopted,
  childExited: Promise<void> | undefined,
  log: (line: string) => void,
): RunningPostgres {
  const { layout, binaries } = tools;
  const stopBounding = keepLogBounded(layout.logFile);
  let settle = () => {};
  const exited = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let finished = false;
  let stopping: Promise<void> | undefined;
  const finish = async () => {
    if (finished) return;
    finished = true;
    stopBounding();
    if (!stopping) log(`postgres ${running.pid} ended by itself; see ${layout.logFile}`);
    await release(layout);
    settle();
  };
  const stop = async () => {
    // Once it is gone its number may be another program's and the folder another Postgres'.
    if (!finished) await stopPostmaster(layout, running.pid, binaries);
    await finish();
    await exited;
  };
  void (childExited ?? endOf(running.pid)).then(() => stopping ?? finish());
  return {
    connectionString: connectionString(running),
    host,
    port: running.port,
    pid: running.pid,
    adopted: childExited === undefined,
    exited,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

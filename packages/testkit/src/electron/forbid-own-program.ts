import type childProcess from 'node:child_process';
import { ChildProcess } from 'node:child_process';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const refusal = (): Error =>
  new Error(
    'With the RunAsNode fuse off this program runs no script: only main starts processes, by utilityProcess',
  );

const isOwnProgram = (program: unknown): boolean =>
  program === process.execPath || program === process.argv0;

type Spawnable = { spawn(options: { readonly file?: string }): unknown };

/** As with the RunAsNode fuse off: `fork`, or starting the own program by any other way, throws. */
export const forbidOwnProgram = (): void => {
  const prototype = ChildProcess.prototype as unknown as Spawnable;
  const spawn = prototype.spawn;
  prototype.spawn = function (options) {
    if (isOwnProgram(options.file)) throw refusal();
    return spawn.call(this, options);
  };
  const exports = createRequire(import.meta.url)('node:child_process') as typeof childProcess;
  for (const name of ['spawnSync', 'execFileSync'] as const) {
    const original = exports[name] as (program: string, ...rest: unknown[]) => unknown;
    Object.assign(exports, {
      [name]: (program: string, ...rest: unknown[]) => {
        if (isOwnProgram(program)) throw refusal();
        return original(program, ...rest);
      },
    });
  }
  syncBuiltinESMExports();
};

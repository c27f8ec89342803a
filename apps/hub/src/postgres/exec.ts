import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A program with its arguments, and the account it runs under (the hub's own if not given). */
export type Program = {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
};

export type RunOutcome = { readonly code: number; readonly output: string };

/**
 * The hub's own environment never reaches Postgres: PGDATA, PGPORT or PGOPTIONS of a developer's
 * shell would change what it does, and messages are read back, so they must be English.
 */
const environment = (): Record<string, string> => {
  const { PATH = '', SystemRoot, TEMP } = process.env;
  const windows = { ...(SystemRoot && { SystemRoot }), ...(TEMP && { TEMP }) };
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...windows };
};

const account = (program: Program): { uid?: number; gid?: number } => ({
  ...(program.uid !== undefined && { uid: program.uid }),
  ...(program.gid !== undefined && { gid: program.gid }),
});

/** Runs to the end and gathers both outputs. A program that cannot be started has code 127. */
export function run(
  program: Program,
  options: { cwd?: string; input?: string; signal?: AbortSignal | undefined } = {},
): Promise<RunOutcome> {
  return new Promise((resolve) => {
    const child = spawn(program.file, program.args, {
      ...account(program),
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      ...(options.signal && { signal: options.signal, killSignal: 'SIGTERM' as const }),
      env: environment(),
      windowsHide: true,
    });
    let output = '';
    const gather = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', (error) => {
      output += error.message;
      // An aborted program is still on its way out: `close` tells when it is gone.
      if (child.pid === undefined) resolve({ code: 127, output });
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

export type Background = { readonly pid: number | undefined; readonly exited: Promise<void> };

/**
 * Starts a program that outlives its parent: own session (a Ctrl-C in the terminal reaches only the
 * hub, which then stops Postgres in order), output to a file (a pipe would kill it with its reader).
 */
export function startInBackground(program: Program, cwd: string, logFile: string): Background {
  const out = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(program.file, program.args, {
      ...account(program),
      cwd,
      env: environment(),
      detached: true,
      stdio: ['ignore', out, out],
      windowsHide: true,
    });
    const exited = new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.on('error', () => resolve());
    });
    child.unref();
    return { pid: child.pid, exited };
  } finally {
    closeSync(out);
  }
}

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What the runner says of its own failures begins with one of these. */
const FAILURES = /(Failed (Tests|Suites)|Unhandled (Errors|Rejection))/u;
const MOST_SAID = 12_000;

const reportOf = (name) => join('.cache', 'tests', `${name}.json`);

const reported = (name) => {
  try {
    return JSON.parse(readFileSync(reportOf(name), 'utf8')).testResults;
  } catch {
    return [];
  }
};

/** The files that failed, as the runner takes them; none if it never came to its report. */
const failedFiles = (name, said) => {
  const failed = reported(name).filter(({ status }) => status === 'failed');
  const uncaught = said.matchAll(/originated in "([^"]+)" test file/gu);
  const names = [...failed.map(({ name }) => name), ...Array.from(uncaught, ([, name]) => name)];
  return [...new Set(names.map((name) => relative(process.cwd(), resolve(name))))];
};

const failuresIn = (said) => {
  const at = said.search(FAILURES);
  return at < 0 ? said.slice(-MOST_SAID) : said.slice(at, at + MOST_SAID);
};

const argumentsOf = ({ tier, name, files }) => [
  'run',
  ...['--project', tier],
  ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${reportOf(name)}`],
  ...files,
];

/** The simulation minds no waiting: it has its own clock. With the lowest priority nobody waits for it. */
const start = (run, aside) => {
  rmSync(reportOf(run.name), { force: true });
  mkdirSync(join('.cache', 'tests'), { recursive: true });
  const child = spawn('vitest', argumentsOf(run), {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (aside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return child;
};

/**
 * Runs a tier, or some files of it. What it says comes as it is said, or at its end where another runs beside it:
 * `aside` with what that one leaves of the processors, as a `lane` alike. Answers whether it passed, which files
 * failed, and what was said of the failures.
 */
export const runTier = async (tier, { files = [], aside = false, lane } = {}) => {
  const name = lane === undefined ? tier : `${tier}-${lane}`;
  const later = aside || lane !== undefined;
  const child = start({ tier, name, files }, aside);
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said.push(chunk);
      if (!later) process.stdout.write(chunk);
    });
  const passed = await new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (status) => done(status === 0));
  });
  if (later) process.stdout.write(Buffer.concat(said));
  if (passed) return { tier, passed };
  const text = stripVTControlCharacters(Buffer.concat(said).toString());
  return { tier, passed, files: failedFiles(name, text), failures: failuresIn(text) };
};

// Makes the tree ready to run: installs what is missing and rebuilds what changed.
// Runs before npm start, test, bench, hub and galley, on any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './build/paths.mjs';

const MARK = join(root, 'node_modules', '.galley-install');
const LOCK = join(root, 'package-lock.json');

// On stderr: what runs afterwards may print one line of JSON on stdout.
const say = (text) => process.stderr.write(`${text}\n`);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const lockHash = () => createHash('sha256').update(read(LOCK)).digest('hex');

const sameEntry = (wanted, found) =>
  found === undefined
    ? wanted.optional === true || wanted.peer === true || wanted.devOptional === true
    : wanted.version === found.version && wanted.integrity === found.integrity;

/** True when an installation without our mark is what the lock file asks for (somebody ran npm himself). */
const isInstalled = () => {
  const found = read(join(root, 'node_modules', '.package-lock.json'));
  if (found === '') return false;
  const installed = JSON.parse(found).packages;
  const wanted = Object.entries(JSON.parse(read(LOCK)).packages);
  return wanted.every(
    ([path, entry]) => !path.startsWith('node_modules/') || sameEntry(entry, installed[path]),
  );
};

const npm = (args) => {
  const script = process.env.npm_execpath;
  // npm's own Node, because the one in node_modules is about to be replaced.
  const own = process.env.npm_node_execpath ?? process.execPath;
  const options = { cwd: root, stdio: 'inherit', shell: script === undefined };
  return script === undefined
    ? spawnSync('npm', args, options)
    : spawnSync(own, [script, ...args], options);
};

const install = () => {
  const hash = lockHash();
  if (read(MARK).trim() === hash) return;
  if (!isInstalled()) {
    say('Installing the packages that Galley is made of (once; this takes a minute) …');
    const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) {
      process.stderr.write(
        'The packages could not be installed; the lines above say why. Check the network and try again.\n',
      );
      process.exit(status ?? 1);
    }
  }
  writeFileSync(MARK, `${hash}\n`);
};

/** Runs a program to its end, keeping what it says for the case that it fails. */
const runQuietly = (command, args, options) =>
  new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('error', (error) => done({ status: 1, said: `${said}${error.message}\n` }));
    child.on('close', (status) => done({ status: status ?? 1, said }));
  });

const build = async () => {
  const telling = setTimeout(() => say('Building what changed …'), 1500);
  const bin = join(root, 'node_modules', '.bin');
  const turbo = join(bin, process.platform === 'win32' ? 'turbo.cmd' : 'turbo');
  const args = ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'];
  const { status, said } = await runQuietly(turbo, [...args, '--no-update-notifier'], {
    cwd: root,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
  clearTimeout(telling);
  if (status === 0) return;
  process.stderr.write(`${said}\nGalley could not be built; the lines above say why.\n`);
  process.exit(status);
};

install();
if (!process.argv.includes('--install-only')) {
  await build();
  // Only now, because it needs what was installed.
  const { buildLauncher } = await import('./build/launcher.mjs');
  await buildLauncher();
}

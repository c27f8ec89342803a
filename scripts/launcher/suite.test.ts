import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { createRunFile } from './run-file.ts';
import { startSuite } from './suite.ts';
import type { PartKey, PartPlan } from './suite-parts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-suite-'));
  mkdirSync(join(folder, 'logs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A part that says something after a while and lives on until it is told to end. */
const part = (key: PartKey, title: string, afterMs: number, report: object): PartPlan => {
  const entry = join(folder, `${key}.mjs`);
  const says = JSON.stringify(report);
  writeFileSync(
    entry,
    `process.on('message', () => process.exit(0));
     const report = ${says};
     const done = () => report.type === 'failed' && process.exit(1);
     setTimeout(() => process.send(report, done), ${afterMs});`,
  );
  return { key, title, entry, env: {} };
};

const begin = (plans: readonly PartPlan[], twinPorts: readonly number[] = []) => {
  const read = readOptions(['--data', folder], {}, folder);
  if (!read.ok) throw new Error(read.error.message);
  const lines: string[] = [];
  const progress = { say: (text: string) => void lines.push(text), seconds: () => '0' };
  const runFile = createRunFile(folder, new Date(0));
  return {
    lines,
    suite: startSuite(plans, { options: { ...read.value, twinPorts }, progress, runFile }),
  };
};

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('[SH76] after the reason why it cannot start nothing more is announced, and what came up ends', async () => {
  const ready = { type: 'ready', address: 'test:' };
  const { suite, lines } = begin([
    part('printer', 'Virtual printer', 0, ready),
    part('hub', 'Hub', 300, { type: 'failed', code: 'disk_full', message: 'The disk is full.' }),
    part('kitchen', 'Kitchen', 2500, ready),
  ]);
  const outcome = await suite.ready;
  expect(outcome).toMatchObject({ ok: false, error: { message: 'The disk is full.' } });
  expect(lines).toEqual(['Virtual printer is open']);
  await wait(2600);
  await suite.stop();
  expect(lines).toEqual(['Virtual printer is open']);
});

it('[SH76] a part that ends once all is open says why, and is started again', async () => {
  const ready = { type: 'ready', address: 'test:' };
  const hub = part('hub', 'Hub', 0, ready);
  writeFileSync(
    hub.entry,
    `process.on('message', () => process.exit(0));
     process.send(${JSON.stringify(ready)});
     setTimeout(() => process.send({ type: 'failed', code: 'gone', message: 'The database ended.' },
       () => process.exit(1)), 800);`,
  );
  const { suite, lines } = begin([hub]);
  expect(await suite.ready).toMatchObject({ ok: true });
  await expect
    .poll(() => lines.slice(0, 4))
    .toEqual(['Hub is open', 'Hub: The database ended.', 'Hub is started again', 'Hub is open']);
  await suite.stop();
});

it('[SH94] the back office begins once the virtual devices are somewhere, and is told where', async () => {
  const twinPorts = [9101, 9102, 40_001, 9104];
  const printer = part('printer', 'Virtual printer', 300, {
    type: 'ready',
    address: 'test:',
    twinPorts,
  });
  const entry = join(folder, 'backoffice.mjs');
  writeFileSync(
    entry,
    `process.on('message', () => process.exit(0));
     process.send({ type: 'ready', address: process.env.GALLEY_TWIN_PORTS });`,
  );
  const env = { GALLEY_TWIN_PORTS: '9101,9102,9103,9104' };
  const office: PartPlan = { key: 'backoffice', title: 'Back office', entry, env };
  const { suite, lines } = begin([office, printer], [9101, 9102, 9103, 9104]);
  expect(await suite.ready).toMatchObject({ ok: true });
  const run = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  expect(run.parts.backoffice.address).toBe('9101,9102,40001,9104');
  expect(lines[0]).toContain('probe from 9103 to 40001');
  expect(lines.slice(1)).toEqual(['Virtual printer is open', 'Back office is open']);
  await suite.stop();
});

import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdSource } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { createSessions, SESSION_IDLE_MS } from './sessions.ts';

const rng = { bytes: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };

const device = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'galley-sessions-')), 'sessions.json');
  const time = { now: 1_000_000 };
  const clock = { now: () => time.now };
  const verifiers = new Map([
    ['emp_1', 'verifier one'],
    ['emp_2', 'verifier two'],
  ]);
  const ended: string[] = [];
  /** The core's process begins. */
  const start = () =>
    createSessions({
      file,
      clock,
      ids: createIdSource(clock, rng),
      verifierOf: (id) => verifiers.get(id),
      onEnd: (employeeId, why) => void ended.push(`${employeeId}: ${why}`),
    });
  return { file, time, verifiers, ended, start };
};

describe('log-in sessions', () => {
  test('[SH90] a session outlives the process, in a file for this user that names no session id', () => {
    const { file, start } = device();
    const id = start().open('emp_1');
    expect(start().employeeOf(id)).toBe('emp_1');
    expect(start().count()).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(id);
    expect(start().employeeOf('ses_guessed')).toBeUndefined();
  });

  test('[SH90] a log-out ends it for good', () => {
    const { start } = device();
    const sessions = start();
    const [one, two] = [sessions.open('emp_1'), sessions.open('emp_2')];
    sessions.close(one);
    const again = start();
    expect([again.employeeOf(one), again.employeeOf(two)]).toEqual([undefined, 'emp_2']);
  });

  test('[SH90] another PIN ends the sessions of its person, and of nobody else', () => {
    const { start, verifiers, ended } = device();
    const sessions = start();
    const [one, two] = [sessions.open('emp_1'), sessions.open('emp_2')];
    verifiers.set('emp_1', 'another verifier');
    expect([sessions.employeeOf(one), sessions.employeeOf(two)]).toEqual([undefined, 'emp_2']);
    expect(ended).toEqual(['emp_1: proof changed']);
    expect(start().employeeOf(one)).toBeUndefined();
  });

  test('[SH90] twelve hours without a use end it, and a use begins them anew', () => {
    const { start, time } = device();
    const id = start().open('emp_1');
    time.now += SESSION_IDLE_MS - 1;
    expect(start().employeeOf(id)).toBe('emp_1');
    time.now += SESSION_IDLE_MS - 1;
    expect(start().employeeOf(id)).toBe('emp_1');
    time.now += SESSION_IDLE_MS + 1;
    expect(start().employeeOf(id)).toBeUndefined();
  });
});

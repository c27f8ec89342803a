import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPinKeeper, hashPin, hashPinSync } from './pin.ts';

const PEPPER = Buffer.alloc(32, 1).toString('base64url');
const OTHER = Buffer.alloc(32, 2).toString('base64url');
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };
const lockFile = () => join(mkdtempSync(join(tmpdir(), 'galley-pin-')), 'pin-lock.json');
const people = ['7294', '5831', '4069'].map((pin, at) => ({
  employeeId: `emp_${at}`,
  verifier: hashPinSync(PEPPER, `emp_${at}`, pin, CHEAP),
}));
const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

describe('PIN verifiers', () => {
  test('[ST2] a PIN finds its owner, with the pepper that it was made with only', async () => {
    const clock = { now: () => 1_000 };
    const keeper = createPinKeeper({ pepper: PEPPER, lockFile: lockFile(), clock });
    expect(await keeper.identify('5831', people)).toEqual({ ok: true, value: 'emp_1' });
    expect(await keeper.isTaken('4069', people)).toBe(true);
    expect(await keeper.isTaken('9999', people)).toBe(false);
    const stranger = createPinKeeper({ pepper: OTHER, lockFile: lockFile(), clock });
    expect(codeOf(await stranger.identify('5831', people))).toBe('wrong_pin');
  });

  test('[ST2] a verifier that is kept is argon2id at full cost and bound to its owner', async () => {
    const verifier = await hashPin(PEPPER, 'emp_0', '7294');
    expect(verifier).toMatch(/^argon2id\$12288\$3\$1\$[\w-]{22}\$[\w-]{43}$/);
    const clock = { now: () => 1_000 };
    const keeper = createPinKeeper({ pepper: PEPPER, lockFile: lockFile(), clock });
    expect(codeOf(await keeper.identify('7294', [{ employeeId: 'emp_0', verifier }]))).toBe('ok');
    const moved = [{ employeeId: 'emp_1', verifier }];
    expect(codeOf(await keeper.identify('7294', moved))).toBe('wrong_pin');
  });

  test('[ST2] many tries at once are counted one by one, and the count is on disk', async () => {
    const file = lockFile();
    const options = { pepper: PEPPER, lockFile: file, clock: { now: () => 1_000 } };
    const keeper = createPinKeeper(options);
    const tries = Array.from({ length: 8 }, () => keeper.identify('0001', people));
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong_pin'),
      ...Array.from({ length: 3 }, () => 'locked_out'),
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ wrong: 5, until: 31_000 });
    const again = createPinKeeper(options);
    expect(codeOf(await again.identify('7294', people))).toBe('locked_out');
  });

  test('[ST2] a right PIN clears the count', async () => {
    const file = lockFile();
    const keeper = createPinKeeper({ pepper: PEPPER, lockFile: file, clock: { now: () => 1_000 } });
    for (let tries = 0; tries < 4; tries++) await keeper.identify('0001', people);
    expect(codeOf(await keeper.identify('7294', people))).toBe('ok');
    for (let tries = 0; tries < 4; tries++) {
      expect(codeOf(await keeper.identify('0001', people))).toBe('wrong_pin');
    }
    expect(codeOf(await keeper.identify('7294', people))).toBe('ok');
  });
});

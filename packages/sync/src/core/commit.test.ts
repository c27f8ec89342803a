import { createHash } from 'node:crypto';
import type { Sha256 } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHash, GENESIS, hashTxn, kindsHash, removeHash, rowHash, txnProblem } from './index.ts';

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');
const AT = `${'0'.repeat(15)}1-dev_a`;
const unsigned = {
  origin: 'dev_a',
  epoch: 1,
  seq: 1,
  prev: GENESIS,
  schema: 1,
  at: AT,
  scope: 'sit_a',
  rows: [{ kind: 'line', id: 'lin_1', doc: { name: 'Crab', price: 950 } }],
};
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
const origin = { id: 'dev_a', epoch: 1, publicKey: key };
const { origin: _o, epoch: _e, ...txnPart } = unsigned;
const signed = { ...txnPart, hash: hashTxn(sha256, unsigned), kid: 'k', sig: 'good' };
const crypto = { sha256, verify: (_k: unknown, _h: string, sig: string) => sig === 'good' };

describe('commit hash', () => {
  it('[R2] is the SHA-256 of the canonical JSON of the named members', () => {
    const text =
      `{"at":"${AT}","epoch":1,"origin":"dev_a","prev":"${GENESIS}",` +
      '"rows":[{"doc":{"name":"Crab","price":950},"id":"lin_1","kind":"line"}],' +
      '"schema":1,"scope":"sit_a","seq":1}';
    expect(hashTxn(sha256, unsigned)).toBe(sha256(text));
  });

  it('[R2] covers every member', () => {
    const base = hashTxn(sha256, unsigned);
    const changes = [
      { origin: 'dev_b' },
      { epoch: 2 },
      { seq: 2 },
      { prev: '1'.repeat(64) },
      { schema: 2 },
      { at: `${AT}b` },
      { scope: 'sit_b' },
      { rows: [] },
    ];
    for (const change of changes) {
      expect(hashTxn(sha256, { ...unsigned, ...change })).not.toBe(base);
    }
  });

  it('[R3] a sound commit has no problem; a changed, unchained or unsigned one has', () => {
    expect(txnProblem(crypto, origin, GENESIS, signed)).toBeUndefined();
    expect(txnProblem(crypto, origin, GENESIS, { ...signed, seq: 2 })).toBe('bad_hash');
    expect(txnProblem(crypto, origin, '1'.repeat(64), signed)).toBe('broken_chain');
    expect(txnProblem(crypto, origin, GENESIS, { ...signed, sig: 'bad' })).toBe('bad_signature');
  });
});

describe('row hash', () => {
  const row = { doc: { a: 1 }, clk: null, deleted: false };

  it('[D1] depends on kind, id, doc, clocks and deletion', () => {
    const hashes = [
      rowHash(sha256, 'line', 'a', row),
      rowHash(sha256, 'void', 'a', row),
      rowHash(sha256, 'line', 'b', row),
      rowHash(sha256, 'line', 'a', { ...row, doc: { a: 2 } }),
      rowHash(sha256, 'line', 'a', { ...row, clk: { b: AT } }),
      rowHash(sha256, 'line', 'a', { ...row, deleted: true }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('[D1] sums are free of order and can be taken apart', () => {
    const hash = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    fc.assert(
      fc.property(fc.array(hash), hash, (hashes, one) => {
        const sum = hashes.reduce(addHash, 0n);
        expect([...hashes].reverse().reduce(addHash, 0n)).toBe(sum);
        expect(removeHash(addHash(sum, one), one)).toBe(sum);
      }),
    );
  });
});

describe('kinds hash', () => {
  const kind = { kind: 'a', class: 'fact', scope: 'site', dated: false, columns: [] } as const;

  it('[A8] ignores the order of kinds and sees every change', () => {
    const other = { ...kind, kind: 'b' };
    expect(kindsHash(sha256, [kind, other])).toBe(kindsHash(sha256, [other, kind]));
    expect(kindsHash(sha256, [kind])).not.toBe(kindsHash(sha256, [{ ...kind, dated: true }]));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc } from '@galley/base';
import { canonicalJson } from '@galley/base';
import { KINDS } from '@galley/domain';
import {
  addHash,
  digestDoc,
  formatHlc,
  hashTxn,
  type MergedRow,
  mergeRow,
  rowHash,
  rowOfWire,
  storable,
  txnProblem,
  unknownKind,
} from '@galley/sync/core';
import {
  clkSchema,
  DEVICE_WRITTEN,
  hlcSchema,
  oldestSchema,
  SCHEMA_VERSION,
  SYNC_KINDS,
  type Txn,
  txnSchema,
} from '@galley/sync/protocol';
import { nodeCrypto, sha256, thumbprint } from '@galley/sync/replica';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/specs/protocol.md'), 'utf8');

/** A block of the page that calls itself an example of that name. */
const block = (name: string): string => {
  const found = new RegExp(`\`\`\`\\w+ example-${name}\\n([\\s\\S]*?)\\n\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`the page has no example-${name}`);
  return found;
};
const example = <T>(name: string): T => JSON.parse(block(name)) as T;

/** The example's own functions: the page is right only if both programs find it so. */
const own = async <T>(file: string): Promise<T> =>
  (await import(join(import.meta.dirname, 'replica', file))) as T;
const text = await own<{
  canonicalJson: (value: unknown) => string;
  mended: (value: unknown) => unknown;
}>('canonical.mjs');
const clocks = await own<{ formatHlc: typeof formatHlc }>('clock.mjs');
const commits = await own<{
  commitHash: (txn: object) => string;
  kidOf: (key: object) => string;
  SCHEMA: number;
}>('commits.mjs');
const merging = await own<{
  classOf: (row: object) => string;
  rowOfWire: typeof rowOfWire;
  mergeRows: (a: MergedRow | undefined, b: MergedRow) => { row: MergedRow };
}>('merge.mjs');
const digests = await own<{
  rowHash: (kind: string, id: string, row: MergedRow) => bigint;
}>('digest.mjs');

it('[WP1] canonical text is as the page shows it', () => {
  const cases = example<{ value: unknown; text: string }[]>('canonical');
  expect(cases.length).toBeGreaterThan(6);
  for (const { value, text: wanted } of cases) {
    expect(canonicalJson(value)).toBe(wanted);
    expect(text.canonicalJson(value)).toBe(wanted);
  }
  for (const value of [1.5, 2 ** 53, Number.NaN]) {
    expect(() => text.canonicalJson(value)).toThrow();
    expect(() => canonicalJson(value)).toThrow();
  }
});

it('[WP2] text that no database holds is mended alike', () => {
  const broken = { 'na\0me': ['half \ud83d', '\udc1f', { a: 'whole 🐟' }, 1, null] };
  const wanted = { 'na\ufffdme': ['half \ufffd', '\ufffd', { a: 'whole 🐟' }, 1, null] };
  expect(text.mended(broken)).toEqual(wanted);
  expect(storable(broken['na\0me'])).toEqual(wanted['na\ufffdme']);
});

it('[WP3] clocks are written, and sort, as the page shows them', () => {
  const cases = example<{ ms: number; counter: number; device: string; text: string }[]>('hlc');
  for (const { ms, counter, device, text: wanted } of cases) {
    expect(formatHlc(ms, counter, device)).toBe(wanted);
    expect(clocks.formatHlc(ms, counter, device)).toBe(wanted);
    expect(hlcSchema.safeParse(wanted).success).toBe(true);
  }
  const texts = cases.map((one) => one.text);
  expect([...texts].sort()).toEqual(texts);
});

type Commit = {
  publicKey: { kty: 'EC'; crv: 'P-256'; x: string; y: string };
  origin: string;
  epoch: number;
  txn: Txn;
};

it('[WP4] the commit of the page has that hash, that key and that signature', () => {
  const { publicKey, origin, epoch, txn } = example<Commit>('commit');
  const { seq, prev, schema, at, scope, rows } = txn;
  const signed = block('signed');
  expect(canonicalJson({ origin, epoch, seq, prev, schema, at, scope, rows })).toBe(signed);
  expect(sha256(signed)).toBe(txn.hash);
  expect(hashTxn(sha256, { ...txn, origin, epoch })).toBe(txn.hash);
  expect(commits.commitHash({ ...txn, origin, epoch })).toBe(txn.hash);
  expect(txnSchema.parse(txn)).toEqual(txn);
  expect(thumbprint(publicKey)).toBe(txn.kid);
  expect(commits.kidOf(publicKey)).toBe(txn.kid);
  const sender = { id: origin, epoch, publicKey };
  expect(txnProblem(nodeCrypto, sender, prev, txn)).toBeUndefined();
  const other = { ...txn, sig: `A${txn.sig.slice(1)}` };
  expect(txnProblem(nodeCrypto, sender, prev, other)).toBe('bad_signature');
});

type Hashed = { kind: string; id: string; row: MergedRow; hash: string };
type Digests = { rows: Hashed[]; digest: Doc };

it('[WP5] rows of a commit become the rows that the page shows', () => {
  const { txn } = example<Commit>('commit');
  const { rows } = example<Digests>('digest');
  for (const wire of txn.rows) {
    const wanted = rows.find(({ id }) => id === wire.id)?.row;
    const spec = unknownKind(wire.kind, rowOfWire(wire));
    expect(mergeRow(spec, undefined, rowOfWire(wire)).row).toEqual(wanted);
    expect(merging.mergeRows(undefined, merging.rowOfWire(wire)).row).toEqual(wanted);
  }
});

it('[WP6] the class of every kind of ours shows in its rows', () => {
  const clk = { b: formatHlc(1, 0, 'dev_a') };
  for (const { kind, class: declared, columns } of [...KINDS, ...SYNC_KINDS]) {
    const values = { text: 'x', int: 1, json: [] } as const;
    const doc = Object.fromEntries(columns.map(({ name, type }) => [name, values[type]]));
    const row = { doc, clk: declared === 'setting' ? clk : null, deleted: false };
    expect([kind, merging.classOf(row)]).toEqual([kind, declared]);
    expect([kind, unknownKind(kind, row).class]).toEqual([kind, declared]);
  }
});

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) =>
        orders(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
      );

it('[WP7] merges come to what the page shows, in any order and doubled', () => {
  type Case = { what: string; class: string; rows: MergedRow[]; merged: MergedRow };
  for (const { what, class: wanted, rows, merged } of example<Case[]>('merges')) {
    for (const row of rows) {
      expect(merging.classOf(row), what).toBe(wanted);
      if (row.clk !== null) expect(Object.keys(clkSchema.shape)).toContain('b');
    }
    for (const order of orders(rows).flatMap((one) => [one, [...one, ...one]])) {
      const ours = order.reduce<MergedRow | undefined>(
        (held, row) => mergeRow(unknownKind('x', held ?? row), held, row).row,
        undefined,
      );
      const theirs = order.reduce<MergedRow | undefined>(
        (held, row) => merging.mergeRows(held, row).row,
        undefined,
      );
      expect(ours, what).toEqual(merged);
      expect(theirs, what).toEqual(merged);
    }
  }
});

it('[WP8] hashes of rows and the digest are as the page shows them', () => {
  const { rows, digest } = example<Digests>('digest');
  const buckets = new Map<string, { kind: string; day: string; sum: bigint; rows: number }>();
  for (const { kind, id, row, hash } of rows) {
    const found = rowHash(sha256, kind, id, row);
    expect(found.toString(16).padStart(32, '0')).toBe(hash);
    expect(digests.rowHash(kind, id, row)).toBe(found);
    const day = String(row.doc.businessDate ?? '');
    const held = buckets.get(`${kind} ${day}`) ?? { kind, day, sum: 0n, rows: 0 };
    buckets.set(`${kind} ${day}`, { ...held, sum: addHash(held.sum, found), rows: held.rows + 1 });
  }
  expect(digestDoc(Number(digest.rank), [...buckets.values()])).toEqual(digest);
});

it('[WP9] the table of hub-written kinds is the declarations', () => {
  const lines = SYNC_KINDS.map(({ kind, class: declared, columns }) => {
    const who = DEVICE_WRITTEN.has(kind) ? 'device' : 'hub';
    const cells = columns.map(
      ({ name, type, nullable }) => `\`${name}\` ${type}${nullable ? '?' : ''}`,
    );
    return `| \`${kind}\` | ${declared} | ${who} | ${cells.join(', ')} |`;
  });
  const told = page.split('\n').filter((line) => /^\| `\w+` \| (fact|state|setting) \|/.test(line));
  expect(told).toEqual(lines);
});

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|contract|fixture)\.ts$/.test(file))
    .filter((file) => !/^(?:fuzz|testing|postgres|sqlite)[\\/]/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

it('[WP10] every code with which a hub answers stands on the page', () => {
  const answers =
    /(?:failure|refuse|problem|verdict|HttpProblem)\(\s*(?:\d{3},\s*)?'([a-z_]+)'|\bcode: '([a-z_]+)'|\b(bad_hash|broken_chain|bad_order|bad_signature): '/g;
  const hub = join(root, 'packages/sync/src/hub');
  const codes = new Set(
    sourcesBelow(hub).flatMap((source) =>
      [...source.matchAll(answers)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
    ),
  );
  // What a hub's own start says to whoever starts it, and never to a device.
  for (const code of ['port_taken', 'cannot_listen']) codes.delete(code);
  expect(codes.size).toBeGreaterThan(25);
  expect([...codes].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

it('[WP11] the example imports Node and itself alone', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const programs = files.filter((file) => file.endsWith('.mjs'));
  expect(programs.length).toBeGreaterThan(5);
  for (const file of programs) {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8');
    const imports = [...source.matchAll(/\b(?:from|import|require)\s*\(?\s*['"`]([^'"`]+)/g)];
    for (const [, from = ''] of imports) expect(from).toMatch(/^(?:node:|\.\/[\w/-]+\.mjs$)/);
    expect(source.split('\n').length).toBeLessThan(300);
  }
});

it('[WP18] the example speaks a version that hubs take', () => {
  expect([oldestSchema(1), oldestSchema(9)]).toEqual([1, 6]);
  expect(commits.SCHEMA).toBeGreaterThanOrEqual(oldestSchema(SCHEMA_VERSION));
  expect(commits.SCHEMA).toBeLessThanOrEqual(SCHEMA_VERSION);
});

import type { Sha256 } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type { MergedRow } from './row.ts';

const MASK = (1n << 128n) - 1n;

/**
 * 128-bit hash of a row's content: the first 16 bytes of the SHA-256 of the canonical JSON of
 * `[kind, id, doc, clk, deleted]`. Digests are sums of it, which need no order.
 */
export const rowHash = (sha256: Sha256, kind: string, id: string, row: MergedRow): bigint =>
  BigInt(`0x${sha256(canonicalJson([kind, id, row.doc, row.clk, row.deleted])).slice(0, 32)}`);

/** Adds to a digest, modulo 2^128. */
export const addHash = (sum: bigint, hash: bigint): bigint => (sum + hash) & MASK;

/** Takes a row's former hash out of a digest, modulo 2^128. */
export const removeHash = (sum: bigint, hash: bigint): bigint => (sum - hash) & MASK;

import { FetchError } from '@electric-sql/client';
import { expect, it } from 'vitest';
import { feedText, NOT_KNOWN, SHUT_OUT, silenceText } from './trouble-words.ts';

const HUB = `https://10.0.0.7:4605#sha256=${'ab'.repeat(32)}`;
const answered = (status: number, json?: object): FetchError =>
  new FetchError(status, undefined, json, {}, `${HUB}/v1/shape?handle=1-2&offset=7_0`);

it('[S15] what a hub answers is told in words with the cure, never as the program has it', () => {
  expect(feedText(HUB, answered(403, { code: 'revoked' }))).toBe(SHUT_OUT);
  expect(feedText(HUB, answered(401, { code: 'unauthenticated' }))).toBe(NOT_KNOWN);
  const told = [answered(503), answered(403, { code: 'wrong_scope' })].map((e) => feedText(HUB, e));
  for (const text of told) {
    expect(text).toMatch(/^The hub at https:\/\/10\.0\.0\.7:4605 .*again by itself/);
    expect(text).not.toMatch(/HTTP Error|handle|offset|\{|sha256/);
  }
});

it('[S15] a hub that is not there is told with where to look; a sentence of our own stays', () => {
  for (const reason of ['connect ECONNREFUSED 10.0.0.7:4605', 'fetch failed', 'socket hang up']) {
    for (const text of [silenceText(HUB, reason), feedText(HUB, new TypeError(reason))]) {
      expect(text).toMatch(/does not answer\. .*network/);
      expect(text).not.toContain(reason);
    }
  }
  const wrongKey = 'What answers at 10.0.0.7 has another key. Nothing was sent';
  expect(silenceText(HUB, wrongKey)).toContain(wrongKey);
  const disk = 'There is no room left on the disk; nothing was stored.';
  expect(feedText(HUB, new Error(disk))).toBe(disk);
});

import { ok } from '@galley/base';
import { describe, expect, test, vi } from 'vitest';
import { createCostlyQueries } from './costly-queries.ts';
import { createWatches } from './watches.ts';

describe('[SH105] a query that takes long', () => {
  test('[SH105] rests four times as long, at most a second; a cheap one not at all', () => {
    let now = 1000;
    const costly = createCostlyQueries(() => now);
    costly.took('cheap', 19);
    costly.took('slow', 50);
    costly.took('slower', 5000);
    expect(['cheap', 'slow', 'slower'].map(costly.restOf)).toEqual([0, 200, 1000]);
    now += 150;
    expect(costly.restOf('slow')).toBe(50);
    now += 50;
    expect(costly.restOf('slow')).toBe(0);
  });

  test('[SH105] is asked again after its rest and brings what changed meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const state = { value: 1, asked: 0, cost: 100 };
    const ask = () => {
      state.asked += 1;
      vi.advanceTimersByTime(state.cost);
      return ok(state.value);
    };
    const schema = { safeParse: (data: unknown) => ({ success: true as const, data }) };
    const query = { schema, kinds: ['check'], ask };
    const handlers = { command: () => undefined, query: () => query };
    const watches = createWatches(handlers, { error: () => undefined });
    const pushed: unknown[] = [];
    const turn = () => new Promise((done) => setImmediate(done));
    watches.add({ name: 'slow', params: {}, session: undefined }, (outcome) =>
      pushed.push(outcome.ok && outcome.value),
    );
    await turn();
    for (state.value = 2; state.value < 5; state.value++) {
      watches.invalidate(['check']);
      await turn();
    }
    state.value = 5;
    expect([state.asked, pushed]).toEqual([1, [1]]);
    vi.advanceTimersByTime(400);
    await turn();
    expect([state.asked, pushed]).toEqual([2, [1, 5]]);
    vi.useRealTimers();
  });
});

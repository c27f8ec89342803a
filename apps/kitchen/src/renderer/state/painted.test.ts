import { err, failure, ok } from '@galley/base';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KitchenRpc } from './rpc.ts';
import { ticket } from './testing.fixture.ts';

const frames: (() => void)[] = [];
const paint = (): void => {
  for (const frame of frames.splice(0)) frame();
};

beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
});
afterEach(() => vi.unstubAllGlobals());

const load = async (answers: readonly boolean[] = []) => {
  vi.resetModules();
  const { provideRpc } = await import('./rpc.ts');
  const { useRead } = await import('./read.store.ts');
  const told: (readonly string[])[] = [];
  const run = async (_: string, { ticketIds }: { ticketIds: readonly string[] }) => {
    told.push(ticketIds);
    return answers[told.length - 1] === false ? err(failure('lost', 'Lost.')) : ok(null);
  };
  provideRpc({ run } as unknown as KitchenRpc);
  useRead.setState({ connection: 'connected' });
  return { ...(await import('./painted.ts')), told, useRead };
};

test('[KT48] a ticket is told of after it was painted, and once', async () => {
  const { tellPainted, told } = await load();
  tellPainted([ticket('a'), ticket('b')]);
  expect(told).toEqual([]);
  paint();
  expect(told).toEqual([]);
  paint();
  tellPainted([ticket('a'), ticket('b'), ticket('c')]);
  paint();
  paint();
  expect(told).toEqual([['a', 'b'], ['c']]);
});

test('[KT48] what the core did not take is told again with the next board', async () => {
  const { tellPainted, told, useRead } = await load([false]);
  useRead.setState({ connection: 'lost' });
  const show = async () => {
    tellPainted([ticket('a')]);
    paint();
    paint();
    await Promise.resolve();
  };
  await show();
  expect(told).toEqual([]);
  useRead.setState({ connection: 'connected' });
  await show();
  await show();
  await show();
  expect(told).toEqual([['a'], ['a']]);
});

import { err, failure, ok } from '@galley/base';
import { beforeEach, expect, test, vi } from 'vitest';
import type { KitchenRpc } from './rpc.ts';
import { ticket } from './testing.fixture.ts';

const load = async (run: (name: string, input: { ticketId: string }) => unknown) => {
  vi.resetModules();
  const { provideRpc } = await import('./rpc.ts');
  const { useRead } = await import('./read.store.ts');
  const { toaster } = await import('@galley/ui');
  provideRpc({ run } as unknown as KitchenRpc);
  useRead.setState({ connection: 'connected' });
  return { ...(await import('./acts.ts')), toaster };
};

const done: string[] = [];
const told = async (name: string, { ticketId }: { ticketId: string }) => {
  done.push(`${name} ${ticketId}`);
  return ok(null);
};
beforeEach(() => {
  done.length = 0;
});

test('[KS31] undo takes back the last bump, and once more the recall that it was', async () => {
  const { bump, undoLast } = await load(told);
  await bump(ticket('a'));
  await bump(ticket('b'));
  await undoLast();
  await undoLast();
  expect(done).toEqual(['bumpTicket a', 'bumpTicket b', 'recallTicket b', 'bumpTicket b']);
});

test('[KS31] what was seen stays seen, and with nothing done there is nothing to take back', async () => {
  const { bump, acknowledge, undoLast, toaster } = await load(told);
  await undoLast();
  expect(toaster.current()?.message).toBe('Nothing to take back');
  await bump(ticket('a'));
  await acknowledge(ticket('a'), 'vod_a');
  await undoLast();
  expect(toaster.current()?.message).toBe('What was seen stays seen');
  expect(done).toEqual(['bumpTicket a', 'acknowledge a']);
});

test('[KS31] an act that was refused is not the one that undo takes back', async () => {
  const { bump, undoLast } = await load(async (name, input) =>
    input.ticketId === 'gone'
      ? err(failure('unknown_ticket', 'No such ticket.'))
      : told(name, input),
  );
  await bump(ticket('a'));
  await bump(ticket('gone'));
  await undoLast();
  expect(done).toEqual(['bumpTicket a', 'recallTicket a']);
});

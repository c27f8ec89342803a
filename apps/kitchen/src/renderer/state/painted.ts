import type { TicketView } from '@galley/kitchen/contract';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';

/** So many tickets are told of at once. */
const AT_ONCE = 500;

/** What this window has told of, or is telling now. */
const told = new Set<string>();

const tell = async (ticketIds: readonly string[]): Promise<void> => {
  const done = await rpc().run('markPainted', { ticketIds });
  if (!done.ok) for (const id of ticketIds) told.delete(id);
};

/** After the next frame but one: what was drawn for the first of them is on the glass by then. */
const afterPaint = (then: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(then));

/** These tickets are drawn: once they are painted, their senders may know (rule KT48). */
export const tellPainted = (tickets: readonly Pick<TicketView, 'id'>[]): void =>
  afterPaint(() => {
    if (useRead.getState().connection !== 'connected') return;
    const fresh = tickets
      .map(({ id }) => id)
      .filter((id) => !told.has(id))
      .slice(0, AT_ONCE);
    if (fresh.length === 0) return;
    for (const id of fresh) told.add(id);
    void tell(fresh);
  });

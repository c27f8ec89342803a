import type { Failure, Result } from '@galley/base';
import type { TicketView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';

const UNDO_MS = 10_000;

/** Acts that are not answered yet: a second touch on the same thing is the first one's echo. */
const underway = new Set<string>();

const refuse = (message: string): void => void toaster.show({ message, tone: 'alarm' });

const attempt = async (
  key: string,
  act: () => Promise<Result<null, Failure>>,
): Promise<boolean> => {
  if (useRead.getState().connection !== 'connected') {
    refuse('Core lost: nothing was changed');
    return false;
  }
  if (underway.has(key)) return false;
  underway.add(key);
  const outcome = await act();
  underway.delete(key);
  if (!outcome.ok) refuse(outcome.error.message);
  return outcome.ok;
};

export const recall = async (ticket: TicketView): Promise<void> => {
  const done = await attempt(`recall ${ticket.id}`, () =>
    rpc().run('recallTicket', { ticketId: ticket.id }),
  );
  if (done) toaster.show({ message: `${ticket.label} is back`, tone: 'ok', stayMs: 4000 });
};

export const bump = async (ticket: TicketView): Promise<void> => {
  const done = await attempt(`bump ${ticket.id}`, () =>
    rpc().run('bumpTicket', { ticketId: ticket.id }),
  );
  if (!done) return;
  toaster.show({
    message: `Bumped ${ticket.label}`,
    tone: 'ok',
    stayMs: UNDO_MS,
    action: { label: 'Undo', run: () => void recall(ticket) },
  });
};

export const acknowledge = async (ticket: TicketView, subjectId: string): Promise<void> => {
  await attempt(`acknowledge ${ticket.id} ${subjectId}`, () =>
    rpc().run('acknowledge', { ticketId: ticket.id, subjectId }),
  );
};

/** Brings the ticket back that was bumped last at this station. */
export const recallLast = async (): Promise<void> => {
  const last = useRead.getState().board?.bumped[0];
  if (last === undefined) toaster.show({ message: 'Nothing was bumped today', tone: 'neutral' });
  else await recall(last);
};

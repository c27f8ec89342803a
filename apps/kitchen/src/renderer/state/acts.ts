import type { Failure, Result } from '@galley/base';
import type { TicketView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { unconfirmedOf, unconfirmedText } from './allergies.ts';
import { courseText } from './course-text.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';

const UNDO_MS = 10_000;

/** How to take back the last act of this screen; null: it cannot be; undefined: there was none. */
let takeBack: (() => Promise<void>) | null | undefined;

/** Acts that are not answered yet: a second touch on the same thing is the first one's echo. */
const underway = new Set<string>();

const refuse = (message: string): void => void toaster.show({ message, tone: 'alarm' });

export const attempt = async (
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

/** Says what was done, with the way back. */
export const tell = (message: string, undo: () => Promise<void>): void => {
  takeBack = undo;
  toaster.show({
    message,
    tone: 'ok',
    stayMs: UNDO_MS,
    action: { label: 'Undo', run: () => void undo() },
  });
};

export const recall = async (ticket: TicketView): Promise<void> => {
  const done = await attempt(`recall ${ticket.id}`, () =>
    rpc().run('recallTicket', { ticketId: ticket.id }),
  );
  if (done) tell(`${ticket.label} is back`, () => bump(ticket));
};

export const bump = async (ticket: TicketView): Promise<void> => {
  const held = unconfirmedText(ticket);
  if (held !== '') return refuse(`Confirm the allergy first: ${held}`);
  const done = await attempt(`bump ${ticket.id}`, () =>
    rpc().run('bumpTicket', { ticketId: ticket.id }),
  );
  if (done) tell(`Bumped ${ticket.label}`, () => recall(ticket));
};

/** The allergies that stand on the ticket as it is shown; one that comes meanwhile asks again. */
export const confirmAllergies = async (ticket: TicketView): Promise<void> => {
  const allergyIds = unconfirmedOf(ticket);
  if (allergyIds.length === 0) return;
  const done = await attempt(`confirm ${ticket.id} ${allergyIds.join(' ')}`, () =>
    rpc().run('confirmAllergies', { ticketId: ticket.id, allergyIds }),
  );
  if (done) takeBack = null;
};

export const acknowledge = async (ticket: TicketView, subjectId: string): Promise<void> => {
  const done = await attempt(`acknowledge ${ticket.id} ${subjectId}`, () =>
    rpc().run('acknowledge', { ticketId: ticket.id, subjectId }),
  );
  if (done) takeBack = null;
};

/** What is held of this course at this station is to be made now; what is fired is not called off from here. */
export const fire = async (ticket: TicketView): Promise<void> => {
  const done = await attempt(`fire ${ticket.id}`, () =>
    rpc().run('fireCourse', { ticketId: ticket.id }),
  );
  if (!done) return;
  takeBack = null;
  const what = [courseText(ticket), ticket.label].filter((part) => part !== '').join(' of ');
  toaster.show({ message: `Fired ${what}`, tone: 'ok' });
};

/** Takes back the last bump or recall of this screen, not one of another screen of the station. */
export const undoLast = async (): Promise<void> => {
  if (takeBack == null) {
    const message = takeBack === null ? 'What was seen stays seen' : 'Nothing to take back';
    toaster.show({ message, tone: 'neutral' });
    return;
  }
  await takeBack();
};

/** Brings the ticket back that was bumped last at this station. */
export const recallLast = async (): Promise<void> => {
  const last = useRead.getState().board?.bumped[0];
  if (last === undefined) toaster.show({ message: 'Nothing was bumped today', tone: 'neutral' });
  else await recall(last);
};

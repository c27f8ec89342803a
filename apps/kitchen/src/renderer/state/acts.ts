import type { Failure, Result } from '@galley/base';
import type { LineWork } from '@galley/domain';
import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { toaster } from '@galley/ui';
import { unconfirmedOf, unconfirmedText } from './allergies.ts';
import { courseText } from './course-text.ts';
import { nextLine, nextWork } from './line-work.ts';
import { useRead } from './read.store.ts';
import { isReplaying } from './replay.store.ts';
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
  if (isReplaying()) {
    refuse('This is a replay: nothing is changed by it. Go back to the board first.');
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

/** Of a ticket that other stations make as a whole: the notice of that, which is all that is left to see. */
const movedAway = ({ lines, notices }: TicketView): string | undefined =>
  lines.every(({ onTicket }) => onTicket !== null)
    ? notices.find(({ type }) => type === 'moved')?.subjectId
    : undefined;

export const bump = async (ticket: TicketView): Promise<void> => {
  const moved = movedAway(ticket);
  if (moved !== undefined) return acknowledge(ticket, moved);
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

const WORK_SAID: Readonly<Record<LineWork, string>> = {
  open: 'not started',
  started: 'started',
  done: 'done',
};

const setWork = async (ticket: TicketView, line: TicketLineView, as: LineWork): Promise<void> => {
  const { lineId, also = [], name, work } = line;
  const done = await attempt(`mark ${ticket.id} ${lineId}`, () =>
    rpc().run('markLines', { ticketId: ticket.id, lineIds: [lineId, ...also], as }),
  );
  const back = () => setWork(ticket, { ...line, work: as }, work);
  if (done) tell(`${name} of ${ticket.label}: ${WORK_SAID[as]}`, back);
};

/** A line goes from not started to started to done, and then to not started again. */
export const markLine = (ticket: TicketView, line: TicketLineView): Promise<void> =>
  setWork(ticket, line, nextWork(line.work));

/** The first line of the ticket that is not done goes one further. */
export const markNextLine = async (ticket: TicketView): Promise<void> => {
  const line = nextLine(ticket);
  if (line !== undefined) await markLine(ticket, line);
};

/** Before others, or no longer; the ticket keeps its place. */
export const rush = async (ticket: TicketView): Promise<void> => {
  const wanted = !ticket.rushed;
  const done = await attempt(`rush ${ticket.id}`, () =>
    rpc().run('rushTicket', { ticketId: ticket.id, rush: wanted }),
  );
  const message = wanted ? `Rush: ${ticket.label}` : `${ticket.label}: no rush any more`;
  if (done) tell(message, () => rush({ ...ticket, rushed: wanted }));
};

/** Paper may tell stations to make it already: only who prints it can call it off (rule CF13). */
const tellRegistersTakeBack = async (): Promise<void> =>
  void toaster.show({
    message: 'A fire is taken back at a register, within 20 s',
    tone: 'neutral',
  });

/** What is held of this course at this station is to be made now; what is fired is not called off from here. */
export const fire = async (ticket: TicketView): Promise<void> => {
  const done = await attempt(`fire ${ticket.id}`, () =>
    rpc().run('fireCourse', { ticketId: ticket.id }),
  );
  if (!done) return;
  const what = [courseText(ticket), ticket.label].filter((part) => part !== '').join(' of ');
  takeBack = tellRegistersTakeBack;
  toaster.show({ message: `Fired ${what}. A register can take it back`, tone: 'ok' });
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

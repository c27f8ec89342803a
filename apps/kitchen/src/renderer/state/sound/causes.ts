import type { SoundEvent } from '@galley/domain';
import type { KitchenBoard, TicketView } from '@galley/kitchen/contract';
import { ageSeconds, stepOf } from '../age.ts';

/** Something that can be heard, for as long as nobody has seen to it. */
export type Cause = {
  readonly key: string;
  readonly event: SoundEvent;
  readonly stationKey: string;
};

const cause = (event: SoundEvent, { id, stationKey }: TicketView, of = ''): Cause => ({
  key: [event, id, of].filter(Boolean).join(' '),
  ...{ event, stationKey },
});

const isUntouched = ({ recalled, lines }: TicketView): boolean =>
  !recalled && lines.every(({ work }) => work === 'open');

const ofTicket = (ticket: TicketView, hubNow: number): Cause[] => {
  const step = stepOf(ageSeconds(ticket.firedAt, hubNow), ticket);
  return [
    ...(isUntouched(ticket) ? [cause('ticket', ticket)] : []),
    ...(ticket.rushed ? [cause('rush', ticket)] : []),
    ...(step === 'fresh' ? [] : [cause(step, ticket)]),
  ];
};

/** A change comes with a ticket of its own, which is heard already. */
const ofNotices = (ticket: TicketView): Cause[] =>
  ticket.notices.flatMap(({ type, subjectId }) =>
    type === 'change' || type === 'moved' ? [] : [cause(type, ticket, subjectId)],
  );

/** All that this board gives to hear now; `hubNow`: hub time, ms. */
export const causesOf = (board: KitchenBoard, hubNow: number): Cause[] => [
  ...board.open.flatMap((ticket) => ofTicket(ticket, hubNow)),
  ...[...board.open, ...board.notices].flatMap(ofNotices),
];

/** Tickets that were shown, whatever became of them: brought back they are no news. */
export const knownTickets = (board: KitchenBoard): string[] =>
  [...board.bumped, ...board.notices].map(({ id }) => `ticket ${id}`);

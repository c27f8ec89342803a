import { USUAL_SOUNDS } from '@galley/domain';
import type { KitchenBoard, TicketLineView, TicketView } from '@galley/kitchen/contract';
import type { Measure } from './ticket-blocks.ts';

export const line = (name: string, more: Partial<TicketLineView> = {}): TicketLineView => ({
  lineId: `lin_${name}`,
  name,
  quantity: 1,
  voidedQuantity: 0,
  modifiers: [],
  note: null,
  allergies: [],
  seat: null,
  at: null,
  onTicket: null,
  work: 'open',
  movedTo: null,
  startAge: 0,
  ...more,
});

export const ticket = (id: string, more: Partial<TicketView> = {}): TicketView => ({
  id,
  stationKey: 'fry',
  stationName: 'Fryer',
  targetSeconds: 300,
  lateSeconds: 480,
  label: id,
  guestName: null,
  promisedAt: null,
  orderTypeName: 'Dine in',
  serverName: 'Maria',
  course: 1,
  courseName: null,
  firedAt: 0,
  dueAt: 0,
  bumpedAt: null,
  expectedAt: null,
  onPaper: false,
  status: 'fired',
  movedFrom: null,
  inSteadOf: [],
  recalled: false,
  rushed: false,
  added: false,
  registerName: 'Register 1',
  lines: [line('Chips')],
  notices: [],
  allergies: [],
  ...more,
});

export const board = (open: readonly TicketView[], more: Partial<KitchenBoard> = {}) => ({
  stationKey: 'fry',
  stationName: 'Fryer',
  targetSeconds: 300,
  lateSeconds: 480,
  open,
  coming: [],
  nextTurnAt: null,
  notices: [],
  bumped: [],
  allDay: [],
  sounds: { fry: { quiet: false, events: USUAL_SOUNDS } },
  ...more,
});

/** Ten board pixels a character. */
export const measure: Measure = (text) => text.length * 10;

import type { TicketView } from '@galley/kitchen/contract';
import { useKeyReader } from '../../parts/use-key-reader.ts';
import {
  acknowledge,
  confirmAllergies,
  markNextLine,
  recallLast,
  rush,
  undoLast,
} from '../../state/acts.ts';
import { unconfirmedOf } from '../../state/allergies.ts';
import { toggleComing } from '../../state/coming.ts';
import type { BoardAction } from '../../state/key-map.ts';
import type { Page } from '../../state/lay-out.ts';
import { setPrefs, usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { changeSpeed, endReplay, stepBy, togglePlaying } from '../../state/replay.store.ts';
import { moveSelection, neighbourOf } from '../../state/selection.ts';
import { hush } from '../../state/sound/listening.ts';
import { askOut, openSheet, select, turnTo, useUi } from '../../state/ui.store.ts';
import type { SteadyBump } from './use-steady-bump.ts';

const ticketIds = (page: Page): string[] => [...new Set(page.cells.map((cell) => cell.ticket.id))];

/** The first stroke shows what would be bumped, the next one bumps it. */
const bumpSelected = (page: Page, bump: SteadyBump, at: number): void => {
  const { selected } = useUi.getState();
  const cell = page.cells.find((one) => one.ticket.id === selected);
  if (cell === undefined) select(page.cells[0]?.ticket.id ?? null);
  else if (bump.ticket(cell, at)) select(neighbourOf(ticketIds(page), cell.ticket.id));
};

const PAGES = {
  next: (page: Page) => page.number + 1,
  previous: (page: Page) => page.number - 1,
  first: () => 0,
  last: (page: Page) => page.count - 1,
};

const turn = (page: Page, to: keyof typeof PAGES): void =>
  turnTo(Math.min(page.count - 1, Math.max(0, PAGES[to](page))));

/** The chosen ticket's allergy or notice, else the first on this screen, else one that the foot shows. */
const acknowledgeNext = (page: Page): void => {
  const { selected } = useUi.getState();
  const { board } = useRead.getState();
  const shown = page.cells.map((cell) => cell.ticket);
  const ticket = [
    ...shown.filter((one) => one.id === selected),
    ...shown,
    ...(board?.notices ?? []),
    ...(board?.open ?? []),
  ].find((one) => one.notices.length + unconfirmedOf(one).length > 0);
  const isShown = shown.some((one) => one.id === ticket?.id);
  if (ticket !== undefined && isShown && unconfirmedOf(ticket).length > 0)
    return void confirmAllergies(ticket);
  const notice = ticket?.notices[0];
  if (ticket !== undefined && notice !== undefined) void acknowledge(ticket, notice.subjectId);
};

/** The chosen ticket; where none is, the first is chosen and nothing is done yet. */
const withChosen = (page: Page, act: (ticket: TicketView) => void): void => {
  const { selected } = useUi.getState();
  const cell = page.cells.find((one) => one.ticket.id === selected);
  if (cell === undefined) select(page.cells[0]?.ticket.id ?? null);
  else act(cell.ticket);
};

type Performers = {
  readonly [T in BoardAction['type']]: (
    action: Extract<BoardAction, { readonly type: T }>,
    page: Page,
    bump: SteadyBump,
    at: number,
  ) => void;
};

const PERFORMERS: Performers = {
  bumpAt: ({ position }, _, bump, at) => bump.at({ position }, at),
  bumpSelected: (_, page, bump, at) => bumpSelected(page, bump, at),
  move: ({ to }, page) => select(moveSelection(page.cells, useUi.getState().selected, to)),
  page: ({ to }, page) => turn(page, to),
  recallLast: () => void recallLast(),
  undo: () => void undoLast(),
  acknowledge: (_, page) => acknowledgeNext(page),
  toggleAllDay: () => setPrefs({ allDay: !usePrefs.getState().allDay }),
  toggleComing,
  openRecall: () => openSheet('recall'),
  openTicket: () => askOut(useUi.getState().selected),
  openSettings: () => openSheet('settings'),
  chooseStation: () => setPrefs({ stationKey: null }),
  markNext: (_, page) => withChosen(page, (ticket) => void markNextLine(ticket)),
  rush: (_, page) => withChosen(page, (ticket) => void rush(ticket)),
  hush,
  clear: () => select(null),
};

/** A replay is driven by the same keys: arrows step in time and in speed, the bump key stops and goes on. */
const REPLAY_MOVES = {
  left: () => stepBy(-1),
  right: () => stepBy(1),
  up: () => changeSpeed(1),
  down: () => changeSpeed(-1),
} as const;

const performReplay = (action: BoardAction, page: Page): void => {
  if (action.type === 'move') REPLAY_MOVES[action.to]();
  else if (action.type === 'bumpSelected' || action.type === 'markNext') togglePlaying();
  else if (action.type === 'page') turn(page, action.to);
  else if (action.type === 'clear' || action.type === 'openSettings') endReplay();
};

type Performer = (action: BoardAction, page: Page, bump: SteadyBump, at: number) => void;

/** `at`: when the key went down, which on a busy screen is long before it is handled. */
const perform = (action: BoardAction, page: Page, bump: SteadyBump, at: number): void =>
  (PERFORMERS[action.type] as Performer)(action, page, bump, at);

/** Bump bars are keyboards: the board takes keys wherever the focus is, except under a sheet. */
export const useBoardKeys = (page: Page, bump: SteadyBump, replayed: boolean): void =>
  useKeyReader((action, at) =>
    replayed ? performReplay(action, page) : perform(action, page, bump, at),
  );

import type { TicketView } from '@galley/kitchen/contract';
import { useEffect, useRef } from 'react';
import {
  acknowledge,
  confirmAllergies,
  markNextLine,
  recallLast,
  rush,
  undoLast,
} from '../../state/acts.ts';
import { unconfirmedOf } from '../../state/allergies.ts';
import type { BoardAction, KeyMap } from '../../state/key-map.ts';
import {
  isModifier,
  NOTHING_PENDING,
  type Reading,
  readPause,
  readStroke,
  SEQUENCE_MS,
  type Stroke,
} from '../../state/key-reader.ts';
import { useKeys } from '../../state/keys.store.ts';
import type { Page } from '../../state/lay-out.ts';
import { setPrefs, usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { moveSelection, neighbourOf } from '../../state/selection.ts';
import { hush } from '../../state/sound/listening.ts';
import { openSheet, select, turnTo, useUi } from '../../state/ui.store.ts';
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
  toggleComing: () => setPrefs({ coming: !usePrefs.getState().coming }),
  openRecall: () => openSheet('recall'),
  markNext: (_, page) => withChosen(page, (ticket) => void markNextLine(ticket)),
  rush: (_, page) => withChosen(page, (ticket) => void rush(ticket)),
  hush,
  clear: () => select(null),
};

type Performer = (action: BoardAction, page: Page, bump: SteadyBump, at: number) => void;

/** `at`: when the key went down, which on a busy screen is long before it is handled. */
const perform = (action: BoardAction, page: Page, bump: SteadyBump, at: number): void =>
  (PERFORMERS[action.type] as Performer)(action, page, bump, at);

type Timer = ReturnType<typeof setTimeout> | undefined;

const strokeOf = (event: KeyboardEvent): Stroke => ({
  type: event.type === 'keydown' ? 'down' : 'up',
  code: event.code,
  repeat: event.repeat,
  chord: !isModifier(event.code) && (event.ctrlKey || event.altKey || event.metaKey),
  at: event.timeStamp,
});

/** It is the board's by itself or within a sequence; a control must not take it as well. */
const isMapped = (keys: KeyMap, code: string): boolean =>
  Object.keys(keys).some((name) => name.split(' ').includes(code));

/** Bump bars are keyboards: the board takes keys wherever the focus is, except under a sheet. */
export const useBoardKeys = (page: Page, bump: SteadyBump): void => {
  const latest = useRef({ page, bump });
  latest.current = { page, bump };
  useEffect(() => {
    const reader = { pending: NOTHING_PENDING, timer: undefined as Timer };
    const take = ({ pending, actions }: Reading, at: number) => {
      reader.pending = pending;
      for (const action of actions) perform(action, latest.current.page, latest.current.bump, at);
      clearTimeout(reader.timer);
      const pause = () => {
        const now = pending.at + SEQUENCE_MS;
        take(readPause(useKeys.getState().keys, reader.pending, now), now);
      };
      reader.timer = pending.codes.length === 0 ? undefined : setTimeout(pause, SEQUENCE_MS);
    };
    const listen = (event: KeyboardEvent) => {
      if (useUi.getState().sheet !== null) return;
      const { keys } = useKeys.getState();
      const stroke = strokeOf(event);
      if (!stroke.chord && event.type === 'keydown' && isMapped(keys, event.code)) {
        event.preventDefault();
        event.stopPropagation();
      }
      take(readStroke(keys, reader.pending, stroke), event.timeStamp);
    };
    // Before any control: Enter bumps the chosen ticket and not the button that was touched last.
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('keyup', listen, { capture: true });
    return () => {
      clearTimeout(reader.timer);
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('keyup', listen, { capture: true });
    };
  }, []);
};

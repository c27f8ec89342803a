import { toaster } from '@galley/ui';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Draft, LineWish, Replacing, Route, Sheet, StripMode, World } from './ui-types.ts';

export type * from './ui-types.ts';

type Place = {
  readonly route: Route;
  readonly checkId: string | null;
  readonly draft: Draft;
  /** Checks that were left as they were, the last one first (rule RG82). */
  readonly left: readonly string[];
};

/** Where the person is. Kept over a reload, and for each person over a change of person. */
export type UiState = Place & {
  readonly world: World;
  readonly sessionId: string | null;
  readonly employeeId: string | null;
  readonly categoryId: string | null;
  readonly checksTab: 'open' | 'to-come' | 'settled';
  readonly settledId: string | null;
  readonly parked: Readonly<Record<string, Place>>;
  readonly lineId: string | null;
  readonly search: string;
  readonly sheet: Sheet | null;
  readonly replacing: Replacing | null;
  /** What is rung next on the check in hand is for this seat; null: for the whole table. */
  readonly seat: number | null;
  /** The scale chosen by hand at this register, for everybody; null: nobody chose. */
  readonly scaleId: string | null;
  readonly stripMode: StripMode;
  /** How many keys the strip has beside one another. */
  readonly stripPlaces: number;
  /** How many are rung of the next item, as tapped; 0: nobody said. */
  readonly armed: number;
};

export const NO_DRAFT: Draft = {
  orderTypeId: null,
  tableId: null,
  covers: null,
  guestName: null,
  lines: [],
};

/** A window that is opened anew goes on where this machine's last one was: a register does not slip out of practice. */
const WORLD_KEY = 'galley.register.training';

const worldOfMachine = (): World => {
  try {
    return localStorage.getItem(WORLD_KEY) === null ? 'live' : 'training';
  } catch {
    return 'live';
  }
};

export const initialUi: UiState = {
  world: worldOfMachine(),
  route: 'sell',
  checkId: null,
  draft: NO_DRAFT,
  left: [],
  sessionId: null,
  employeeId: null,
  categoryId: null,
  checksTab: 'open',
  settledId: null,
  parked: {},
  lineId: null,
  search: '',
  sheet: null,
  replacing: null,
  seat: null,
  scaleId: null,
  stripMode: 'favourites',
  stripPlaces: 4,
  armed: 0,
};

export const useUi = create<UiState>()(
  persist(() => initialUi, {
    name: 'galley.register',
    version: 2,
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({
      lineId: _line,
      search: _search,
      sheet: _sheet,
      replacing: _replacing,
      seat: _seat,
      armed: _armed,
      ...kept
    }) => kept,
  }),
);

/** Part of the state, or a function that makes it from the state as it is. */
export const patchUi = (change: Partial<UiState> | ((ui: UiState) => Partial<UiState>)): void => {
  useUi.setState(change);
};

/** What was said of the place one leaves is of no use in the next, unless it can be undone; not while paying. */
const hush = (route: Route): void => {
  const toast = toaster.current();
  if (toast === undefined || (toast.action !== undefined && route !== 'pay')) return;
  toaster.dismiss(toast.id);
};

export const go = (route: Route): void => {
  hush(route);
  patchUi({ route, sheet: null, search: '', lineId: null, armed: 0 });
};

export const openSheet = (sheet: Sheet): void => patchUi({ sheet });
export const closeSheet = (): void => patchUi({ sheet: null });

/** As many as are looked back at. */
const LEFT_KEPT = 20;

/** The check in hand goes to those that were left; one that is taken up is none of them. */
const leaving = (
  { left, checkId }: Pick<UiState, 'left' | 'checkId'>,
  taken: string | null = null,
): Pick<UiState, 'left'> => {
  const all = checkId === null ? left : [checkId, ...left.filter((id) => id !== checkId)];
  return { left: all.filter((id) => id !== taken).slice(0, LEFT_KEPT) };
};

/**
 * Leaves the check as it is and begins the next one with nothing on it. Lines that waited for a table while
 * another check was looked at wait on; beginning anew on top of them lets them go.
 */
export const beginOrder = (draft: Partial<Draft> = {}): void =>
  patchUi(({ draft: before, checkId, left }) => ({
    ...leaving({ checkId, left }),
    route: 'sell',
    checkId: null,
    lineId: null,
    search: '',
    sheet: null,
    replacing: null,
    seat: null,
    armed: 0,
    draft: {
      ...NO_DRAFT,
      orderTypeId: before.orderTypeId,
      lines: checkId === null ? [] : before.lines,
      ...draft,
    },
  }));

/** Lines that wait for a table leave the draft with whoever places them. */
export const takeDraftLines = (): readonly LineWish[] => {
  const { draft } = useUi.getState();
  if (draft.lines.length > 0) patchUi({ draft: { ...draft, lines: [] } });
  return draft.lines;
};

export const takeCheck = (checkId: string, route: Route = 'sell'): void =>
  patchUi((ui) => ({
    ...leaving(ui, checkId),
    ...{ checkId, route, lineId: null, search: '', sheet: null, seat: null, armed: 0 },
  }));

/** The line that the next item on this check is made instead of; it is given once. */
export const takeReplaced = (): Pick<LineWish, 'replaces'> => {
  const { replacing, checkId } = useUi.getState();
  if (replacing === null) return {};
  patchUi({ replacing: null });
  return replacing.checkId === checkId ? { replaces: replacing.lineId } : {};
};

/** The seat that is rung for, as long as it is chosen. */
export const seatInHand = (): Pick<LineWish, 'seat'> => {
  const { seat, checkId } = useUi.getState();
  return seat === null || checkId === null ? {} : { seat };
};

/** What was tapped in practice is found again in practice alone. */
const placeKey = (world: World, employeeId: string): string =>
  world === 'live' ? employeeId : `training ${employeeId}`;

/** Places within a practice that was begun anew lead nowhere. */
export const forgetTraining = (): void => {
  patchUi(({ parked }) => ({
    parked: Object.fromEntries(
      Object.entries(parked).filter(([key]) => !key.startsWith(placeKey('training', ''))),
    ),
  }));
  beginOrder();
};

/** From work to practice or back, with nobody logged in there yet. */
export const enterWorld = (world: World): void => {
  const toast = toaster.current();
  if (toast !== undefined) toaster.dismiss(toast.id);
  if (world === 'training') localStorage.setItem(WORLD_KEY, '1');
  else localStorage.removeItem(WORLD_KEY);
  parkPlace();
  patchUi({ world, checksTab: 'open', categoryId: null });
};

/** Puts the person's place aside, so that the next one finds a clean register. */
export const parkPlace = (): void =>
  patchUi(({ world, parked, employeeId, route, checkId, draft, left }) => ({
    sessionId: null,
    employeeId: null,
    route: 'sell',
    checkId: null,
    draft: { ...NO_DRAFT },
    left: [],
    lineId: null,
    search: '',
    sheet: null,
    replacing: null,
    seat: null,
    armed: 0,
    settledId: null,
    parked:
      employeeId === null
        ? parked
        : { ...parked, [placeKey(world, employeeId)]: { route, checkId, draft, left } },
  }));

export const unparkPlace = (employeeId: string, sessionId: string): void =>
  patchUi(({ world, parked }) => {
    const { [placeKey(world, employeeId)]: place, ...others } = parked;
    return { sessionId, employeeId, parked: others, ...place };
  });

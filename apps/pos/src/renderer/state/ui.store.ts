import type { SubjectKind } from '@galley/domain';
import type { LineWeight, ModifierChoice, PosContract } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** What can be 86'd. */
export type Subject = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
};

/** What the strip above the menu shows. */
export type StripMode = 'favourites' | 'recent' | 'suggestions';

/** Whether a window works, or practises on a register of its own (rule TM1). */
export type World = 'live' | 'training';

export type Route = 'sell' | 'tables' | 'checks' | 'pay';

/** What one wants on a check. */
export type LineWish = {
  readonly itemId: string;
  readonly quantity: number;
  readonly modifiers: readonly ModifierChoice[];
  readonly note?: string;
  /** The seat that it is for; absent: the whole table. */
  readonly seat?: number;
  /** The voided line that this is made instead of. */
  readonly replaces?: string;
  /** Allergies that it clashes with and that the person confirmed. */
  readonly confirms?: readonly string[];
  /** How an item that is sold by weight was weighed, and what that comes to. */
  readonly weight?: LineWeight;
  readonly weighedMinor?: number;
  /** It is 86'd or sold out, and is sold all the same. */
  readonly beyond?: true;
  /** The guest was seen to be old enough. */
  readonly ageChecked?: true;
  /** Of an open item: what was typed. */
  readonly open?: { readonly name?: string; readonly priceMinor: number };
};

/** A line just voided: the next item rung on its check is made instead of it. */
export type Replacing = {
  readonly checkId: string;
  readonly lineId: string;
  readonly name: string;
};

/** What the next check will be opened with. */
export type Draft = {
  readonly orderTypeId: string | null;
  readonly tableId: string | null;
  readonly covers: number | null;
  readonly guestName: string | null;
  /** Rung for a table that is not chosen yet: they go on its check as soon as it is. */
  readonly lines: readonly LineWish[];
};

/** What waits for a person to confirm an allergy: an item, or the edit of a line. */
export type ClashAsk = { readonly wish: LineWish; readonly lineId: string | null };

/** The command that a guest check on paper made a matter of consent. */
export type TakeOffWish = { readonly name: string; readonly checkId: string } & (
  | { readonly command: 'removeLine'; readonly input: { readonly lineId: string } }
  | { readonly command: 'clearUnsent'; readonly input: { readonly checkId: string } }
  | {
      readonly command: 'changeLine';
      readonly input: {
        readonly lineId: string;
        readonly quantity: number;
        readonly modifiers: readonly ModifierChoice[];
        readonly note?: string;
        readonly confirms?: readonly string[];
      };
    }
);

/** A payment as it was tapped. */
export type PayWish = PosContract['commands']['pay']['input'];

export type Sheet =
  | {
      readonly type: 'modifiers';
      readonly itemId: string;
      readonly lineId: string | null;
      readonly wish?: Partial<LineWish>;
    }
  | { readonly type: 'availability'; readonly subject: Subject }
  | { readonly type: 'allergies' }
  | { readonly type: 'clash'; readonly asks: readonly ClashAsk[] }
  | { readonly type: 'outages' }
  | { readonly type: 'age'; readonly itemId: string; readonly quantity: number }
  | { readonly type: 'open-item'; readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> }
  | { readonly type: 'weigh'; readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> }
  | { readonly type: 'devices' }
  /** Drawers and reports; `then`: a payment that waits for an open drawer. */
  | { readonly type: 'cash'; readonly then?: PayWish }
  | { readonly type: 'papers' }
  /** What waits for a manager. */
  | { readonly type: 'tasks' }
  | { readonly type: 'note'; readonly lineId: string }
  | { readonly type: 'void'; readonly lineId: string }
  /** `lineId` null: the whole check. */
  | { readonly type: 'adjust'; readonly lineId: string | null }
  /** Something that stands on a printed guest check is removed or made less. */
  | { readonly type: 'take-off'; readonly wish: TakeOffWish }
  | { readonly type: 'refund'; readonly lineId: string }
  | { readonly type: 'reverse'; readonly checkId: string; readonly paymentId: string | null }
  | { readonly type: 'reprint'; readonly receiptId: string; readonly display: string }
  | { readonly type: 'describe' }
  /** Which table guests sit at from now on, of a check that becomes this order type. */
  | { readonly type: 'type-table'; readonly orderTypeId: string }
  | { readonly type: 'promise' }
  /** Where the check in hand is delivered to. */
  | { readonly type: 'delivery' }
  /** Who the check in hand is for. */
  | { readonly type: 'customer-record' }
  | { readonly type: 'more' }
  /** How this screen looks, and how large. */
  | { readonly type: 'display' }
  /** What each key of a keyboard does. */
  | { readonly type: 'keys' }
  /** What happened to a check, and how it stood. */
  | { readonly type: 'history'; readonly checkId: string }
  /** Practice at this register. */
  | { readonly type: 'training' }
  /** Everything that this person may do now. */
  | { readonly type: 'palette' }
  | { readonly type: 'moves' }
  | { readonly type: 'sync' };

type Place = { readonly route: Route; readonly checkId: string | null; readonly draft: Draft };

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

/**
 * Leaves the check as it is and begins the next one with nothing on it. Lines that waited for a table while
 * another check was looked at wait on; beginning anew on top of them lets them go.
 */
export const beginOrder = (draft: Partial<Draft> = {}): void =>
  patchUi(({ draft: before, checkId }) => ({
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
  patchUi({ checkId, route, lineId: null, search: '', sheet: null, seat: null, armed: 0 });

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
  patchUi(({ world, parked, employeeId, route, checkId, draft }) => ({
    sessionId: null,
    employeeId: null,
    route: 'sell',
    checkId: null,
    draft: { ...NO_DRAFT },
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
        : { ...parked, [placeKey(world, employeeId)]: { route, checkId, draft } },
  }));

export const unparkPlace = (employeeId: string, sessionId: string): void =>
  patchUi(({ world, parked }) => {
    const { [placeKey(world, employeeId)]: place, ...others } = parked;
    return { sessionId, employeeId, parked: others, ...place };
  });

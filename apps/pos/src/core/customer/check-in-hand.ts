import type { Clock } from '@galley/base';

/** Topic of the customer page's watch. */
export const CUSTOMER = 'customer';

/** A window says every ten seconds what it has in hand; one that says nothing for so long is gone (rule CD10). */
export const FORGOTTEN_AFTER_MS = 30_000;

type InHand = { readonly checkId: string; readonly paying: boolean };
type Shown = InHand & {
  readonly window: string;
  readonly session: string | undefined;
  readonly until: number;
};

type Ports = { readonly clock: Clock; readonly onChange: () => void };

/** Which check guests at this register see (rules CD9 to CD11). Kept in memory: a window tells it again. */
export type CheckInHand = {
  now(): InHand | null;
  /** Whether this window's check is the one that is shown, so that saying it again needs no look at the session. */
  isShown(window: string, checkId: string, session: string | undefined): boolean;
  show(wish: InHand & { readonly window: string; readonly session: string | undefined }): void;
  /** A window lets go; what another one shows stays. */
  letGo(window: string): void;
  /** Somebody logged out: whatever that session showed is gone. */
  endSession(session: string): void;
  close(): void;
};

export const createCheckInHand = ({ clock, onChange }: Ports): CheckInHand => {
  let shown: Shown | undefined;
  /** The last that each window said: only what is new takes the display from another window. */
  const said = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const alive = (): Shown | undefined =>
    shown !== undefined && clock.now() < shown.until ? shown : undefined;

  const set = (next: Shown | undefined): void => {
    const before = alive();
    shown = next;
    clearTimeout(timer);
    if (next !== undefined) {
      timer = setTimeout(() => set(undefined), FORGOTTEN_AFTER_MS);
      timer.unref?.();
    }
    if (before?.checkId !== next?.checkId || before?.paying !== next?.paying) onChange();
  };

  return {
    now() {
      const { checkId, paying } = alive() ?? {};
      return checkId === undefined ? null : { checkId, paying: paying === true };
    },
    isShown: (window, checkId, session) => {
      const now = alive();
      return now?.window === window && now.checkId === checkId && now.session === session;
    },
    show({ window, checkId, paying, session }) {
      const words = `${checkId} ${paying}`;
      const isNew = said.get(window) !== words;
      said.set(window, words);
      if (!isNew && alive() !== undefined && shown?.window !== window) return;
      set({ window, checkId, paying, session, until: clock.now() + FORGOTTEN_AFTER_MS });
    },
    letGo(window) {
      said.delete(window);
      if (shown?.window === window) set(undefined);
    },
    endSession(session) {
      if (shown?.session === session) set(undefined);
    },
    close: () => clearTimeout(timer),
  };
};

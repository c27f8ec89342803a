import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export const ROUTES = [
  'today',
  'checks',
  'tasks',
  'menu',
  'people',
  'hours',
  'customers',
  'devices',
  'papers',
  'more',
] as const;
export type Route = (typeof ROUTES)[number];
export type MorePage =
  | 'days'
  | 'orders'
  | 'delivery'
  | 'service'
  | 'taxes'
  | 'currencies'
  | 'giftCards'
  | 'tips'
  | 'loyalty'
  | 'courses'
  | 'routing'
  | 'alerts'
  | 'kitchen'
  | 'modifiers'
  | 'sync'
  | 'display'
  | 'design';
export type CheckFilter = 'all' | 'open' | 'settled';

/** Where the person is. Kept over a reload of the window. */
export type UiState = {
  readonly sessionId: string | null;
  readonly route: Route;
  readonly more: MorePage;
  /** Business date looked at; null: the current one, whatever it is. */
  readonly day: string | null;
  readonly checkFilter: CheckFilter;
  readonly checkId: string | null;
  /** Category whose items are shown; null: all. */
  readonly categoryId: string | null;
};

const initial: UiState = {
  sessionId: null,
  route: 'today',
  more: 'sync',
  day: null,
  checkFilter: 'all',
  checkId: null,
  categoryId: null,
};

export const useUi = create<UiState>()(
  persist(() => initial, {
    name: 'galley.office',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export const go = (route: Route): void => void useUi.setState({ route });

export const openMore = (more: MorePage): void => void useUi.setState({ route: 'more', more });

/** Another day has other checks. */
export const lookAt = (day: string | null): void => void useUi.setState({ day, checkId: null });

export const showCheck = (checkId: string | null): void => void useUi.setState({ checkId });

export const resetPlace = (): void => void useUi.setState(initial);

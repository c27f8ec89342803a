import { useHotkey } from '@galley/ui';
import { chooseSeat, stepCategory, stepLine } from '../state/keyboard.ts';
import { useUi } from '../state/ui.store.ts';

const SEATS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Keys of the order screen that no single button has; an open sheet keeps the keyboard to itself. */
export function OrderKeys() {
  const disabled = useUi(({ sheet }) => sheet !== null);
  useHotkey('alt+ArrowDown', () => stepLine(1), { disabled });
  useHotkey('alt+ArrowUp', () => stepLine(-1), { disabled });
  useHotkey('PageDown', () => stepCategory(1), { disabled });
  useHotkey('PageUp', () => stepCategory(-1), { disabled });
  useHotkey('alt+Digit0', () => chooseSeat(null), { disabled });
  useHotkey('ArrowDown', focusMenu, { disabled, inFields: true });
  return SEATS.map((seat) => <SeatKey key={seat} seat={seat} disabled={disabled} />);
}

function SeatKey({ seat, disabled }: { readonly seat: number; readonly disabled: boolean }) {
  useHotkey(`alt+Digit${seat}`, () => chooseSeat(seat), { disabled });
  return null;
}

/** From the search, the categories or from nowhere the arrow leads to the first item; elsewhere it is the browser's. */
const focusMenu = (): void => {
  const from = document.activeElement;
  const leads = from === null || from === document.body || from.matches('input, [role=tab]');
  if (!leads) return;
  document.querySelector<HTMLElement>('.menu-cells button')?.focus();
};

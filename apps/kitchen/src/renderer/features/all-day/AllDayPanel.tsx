import { panelPercent } from '../../state/grids.ts';
import { usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { IngredientCounts } from './IngredientCounts.tsx';
import { LeftToSell } from './LeftToSell.tsx';

/** How many of each item wait over all open tickets: in the place of the board's last column. */
export function AllDayPanel() {
  const shown = usePrefs((prefs) => prefs.allDay);
  const percent = usePrefs(panelPercent);
  const stationKey = useRead((models) => models.board?.stationKey);
  const items = useRead((models) => models.board?.allDay);
  if (!shown) return null;
  return (
    <aside
      aria-label="All-day"
      data-testid="all-day"
      className="hairline-s flex min-h-0 shrink-0 flex-col bg-sunken"
      style={{ width: `${percent}%` }}
    >
      <h2 className="kt-item m-0 px-4 py-3 font-bold">All-day</h2>
      <ul className="scroll-region m-0 min-h-0 grow list-none px-4 pb-4">
        {(items ?? []).map(({ name, quantity, allergies }) => (
          <li
            key={[name, ...allergies].join(' ')}
            className="kt-item hairline-b flex gap-[calc(12*var(--k))] py-[calc(6*var(--k))]"
          >
            <span className="figures w-[calc(56*var(--k))] shrink-0 text-end font-bold">
              {quantity}
            </span>
            <span className="min-w-0 grow">
              {name}
              {allergies.length === 0 ? null : (
                <span className="kt-detail block bg-ink px-[calc(8*var(--k))] font-bold text-paper">
                  {`ALLERGY ${allergies.join(', ')}`}
                </span>
              )}
            </span>
          </li>
        ))}
        {items?.length === 0 ? (
          <li className="kt-detail text-ink-2">Nothing waits to be made.</li>
        ) : null}
      </ul>
      <IngredientCounts stationKey={stationKey} />
      <LeftToSell />
    </aside>
  );
}

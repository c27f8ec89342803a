import { cx } from '@galley/ui';
import { useOutages } from '../../parts/use-outages.ts';

/** How many portions of what is counted down can still be ordered, least first. */
export function LeftToSell() {
  const { counted } = useOutages(null, true);
  if (counted.length === 0) return null;
  return (
    <section aria-label="Left to sell" data-testid="left-to-sell" className="hairline-t shrink-0">
      <h2 className="kt-item m-0 px-4 py-3 font-bold">Left to sell</h2>
      <ul className="scroll-region m-0 max-h-[calc(320*var(--k))] list-none px-4 pb-4">
        {counted.map(({ itemId, name, left }) => (
          <li key={itemId} className="kt-item flex gap-[calc(12*var(--k))] py-[calc(6*var(--k))]">
            <span
              className={cx(
                'figures w-[calc(56*var(--k))] shrink-0 text-end font-bold',
                left <= 0 && 'text-alarm',
              )}
            >
              {Math.max(0, left)}
            </span>
            <span className="min-w-0 grow">
              {name}
              {left <= 0 ? <span className="kt-detail block font-bold">NONE LEFT</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { IngredientCount } from '@galley/kitchen/contract';
import { useEffect, useState } from 'react';
import { rpc } from '../../state/rpc.ts';

const useIngredientCounts = (stationKey: string | undefined): readonly IngredientCount[] => {
  const [counts, setCounts] = useState<readonly IngredientCount[]>([]);
  useEffect(() => {
    if (stationKey === undefined) return;
    return rpc().watch('ingredientCounts', { stationKey }, setCounts);
  }, [stationKey]);
  return counts;
};

/** How many of the portions that wait need each ingredient. */
export function IngredientCounts({ stationKey }: { readonly stationKey: string | undefined }) {
  const counts = useIngredientCounts(stationKey);
  if (counts.length === 0) return null;
  return (
    <section
      aria-label="Ingredients"
      data-testid="ingredient-counts"
      className="hairline-t shrink-0"
    >
      <h2 className="kt-item m-0 px-4 py-3 font-bold">Portions with</h2>
      <ul className="scroll-region m-0 max-h-[calc(240*var(--k))] list-none px-4 pb-4">
        {counts.map(({ ingredientId, name, portions }) => (
          <li
            key={ingredientId}
            className="kt-item flex gap-[calc(12*var(--k))] py-[calc(6*var(--k))]"
          >
            <span className="figures w-[calc(56*var(--k))] shrink-0 text-end font-bold">
              {portions}
            </span>
            <span className="min-w-0 grow first-letter:uppercase">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { OfficeItem } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import { LevelPriceField } from '../../parts/LevelPriceField.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

type LevelPricesProps = { readonly item: OfficeItem; readonly mayEdit: boolean };

/** What it costs on each price level of the house; saved at once, apart from the form. */
export function LevelPrices({ item, mayEdit }: LevelPricesProps) {
  const { value = [] } = useAnswer('levelPrices', { itemId: item.id });
  if (value.length === 0) return null;
  return (
    <section className="flex flex-col gap-3" data-testid="level-prices">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.pricesOnLevels}</h3>
      {value.map(({ levelId, levelName, priceMinor }) => (
        <LevelPriceField
          key={`${levelId} ${priceMinor}`}
          of={item.name}
          label={levelName}
          priceMinor={priceMinor}
          mayEdit={mayEdit}
          onSave={(minor) =>
            runAndTell('saveItemPrice', { itemId: item.id, levelId, priceMinor: minor })
          }
          testId={`level-price-${levelName}`}
        />
      ))}
    </section>
  );
}

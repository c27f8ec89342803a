import { words } from '../../app/words.ts';
import { LevelPriceField } from '../../parts/LevelPriceField.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

type ModifierLevelsProps = { readonly groupId: string; readonly mayEdit: boolean };

/** What the modifiers of a group cost on each price level; saved at once, apart from the form. */
export function ModifierLevels({ groupId, mayEdit }: ModifierLevelsProps) {
  const { value = [] } = useAnswer('modifierLevels', { groupId });
  return value.map(({ levelId, levelName, prices }) => (
    <section key={levelId} className="flex flex-col gap-3" data-testid="modifier-levels">
      <h3 className="m-0 text-label font-semibold text-ink-2">
        {`${words.pricesOnLevels}: ${levelName}`}
      </h3>
      <div className="grid grid-cols-2 gap-4">
        {prices.map(({ modifierId, name, priceMinor }) => (
          <LevelPriceField
            key={`${modifierId} ${priceMinor}`}
            of={name}
            label={name}
            priceMinor={priceMinor}
            mayEdit={mayEdit}
            onSave={(minor) =>
              runAndTell('saveModifierPrice', { modifierId, levelId, priceMinor: minor })
            }
            testId={`modifier-price-${name}`}
          />
        ))}
      </div>
    </section>
  ));
}

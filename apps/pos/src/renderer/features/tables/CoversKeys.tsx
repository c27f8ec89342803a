import { Button, Pressable, QuantityStepper } from '@galley/ui';
import { useState } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';

const FEW = [1, 2, 3, 4, 5, 6, 7, 8];
const MOST = 200;

const key =
  'border-control figures flex min-h-key items-center justify-center rounded-control bg-surface text-lead font-semibold data-pressed:bg-pressed';

type CoversKeysProps = { readonly onChoose: (covers: number) => void };

/** How many guests sit down: one tap up to eight. */
export function CoversKeys({ onChoose }: CoversKeysProps) {
  const [many, setMany] = useState<number>();
  if (many !== undefined)
    return (
      <div className="flex gap-keys">
        <QuantityStepper label={texts.howMany} value={many} onChange={setMany} min={1} max={MOST} />
        <Button onPress={() => onChoose(many)} testId="covers-many">
          {texts.seat}
        </Button>
      </div>
    );
  return (
    <fieldset
      aria-label={texts.howMany}
      className="m-0 grid grid-cols-5 gap-keys border-0 p-0 max-[900px]:grid-cols-9"
    >
      {FEW.map((covers) => (
        <Pressable
          key={covers}
          onPress={() => onChoose(covers)}
          testId={`covers-${covers}`}
          aria-label={texts.guests(covers)}
          className={key}
        >
          {covers}
        </Pressable>
      ))}
      <Pressable
        onPress={() => setMany(9)}
        testId="covers-more"
        aria-label={texts.moreGuests}
        className={`${key} col-span-2 max-[900px]:col-span-1`}
      >
        9+
      </Pressable>
    </fieldset>
  );
}

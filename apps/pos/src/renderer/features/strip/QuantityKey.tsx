import { cx, Pressable, useHotkey } from '@galley/ui';
import { X } from 'lucide-react';
import { stripWords as words } from '../../app/strip-words.ts';
import { disarm, oneMore } from '../../state/quantity.ts';
import { useUi } from '../../state/ui.store.ts';

/** Taps count up how many are rung of the next item; over with it, or by the key beside it (rule RG63). */
export function QuantityKey() {
  const armed = useUi((ui) => ui.armed);
  useHotkey('Escape', disarm, { disabled: armed === 0 });
  const key =
    'flex h-full shrink-0 items-center justify-center rounded-control data-pressed:bg-pressed';
  return (
    <div className="flex w-[7.25rem] shrink-0 items-stretch justify-end gap-keys">
      {armed === 0 ? null : (
        <Pressable
          testId="quantity-clear"
          aria-label={words.clear}
          onPress={disarm}
          className={cx(key, 'w-small bg-sunken')}
        >
          <X aria-hidden size="1.35rem" />
        </Pressable>
      )}
      <Pressable
        testId="quantity-key"
        title={words.quantityKey}
        onPress={oneMore}
        className={cx(
          key,
          'figures grow text-lead font-bold',
          armed === 0 ? 'bg-sunken' : 'bg-ink text-paper data-pressed:text-ink',
        )}
      >
        <span className="sr-only">{armed === 0 ? words.quantityKey : words.armed(armed)}</span>
        <span aria-hidden>{words.times(Math.max(1, armed))}</span>
      </Pressable>
    </div>
  );
}

import type { Allergen } from '@galley/domain';
import { cx, Pressable } from '@galley/ui';
import { Check } from 'lucide-react';
import { ALLERGEN_ICONS } from './allergen-icons.tsx';

type AllergenKeyProps = {
  readonly code: Allergen;
  readonly name: string;
  readonly on: boolean;
  readonly onPress: () => void;
};

/** An allergen that is on or off, with its sign and its words. */
export function AllergenKey({ code, name, on, onPress }: AllergenKeyProps) {
  const Icon = ALLERGEN_ICONS[code];
  return (
    <Pressable
      aria-pressed={on}
      onPress={onPress}
      testId={`allergen-${code}`}
      className={cx(
        'relative flex min-h-tile items-center gap-3 rounded-control border-control px-3 text-start text-body leading-tight font-semibold',
        on ? 'bg-ink text-paper' : 'bg-surface data-pressed:bg-pressed',
      )}
    >
      <Icon aria-hidden size="1.6em" className="shrink-0" />
      <span className="min-w-0 grow first-letter:uppercase">{name}</span>
      {on ? (
        <Check aria-hidden size="1.1em" strokeWidth={3} className="absolute end-1.5 top-1.5" />
      ) : null}
    </Pressable>
  );
}

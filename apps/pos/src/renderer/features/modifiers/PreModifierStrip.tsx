import { Button, cx, Pressable } from '@galley/ui';
import { ArrowDown, CircleCheck } from 'lucide-react';
import { words } from '../../app/words.ts';
import type { PreModifier } from '../../state/menu-index.ts';

type StripProps = {
  readonly preModifiers: readonly PreModifier[];
  /** The word that the next tap stands behind. */
  readonly armed: string | null;
  readonly onArm: (id: string | null) => void;
  /** The first group that lacks a choice. */
  readonly next: string | undefined;
  readonly onNext: () => void;
};

/** Words for the next tap, and the way to what is missing; stays where it is while the groups are gone through. */
export function PreModifierStrip({ preModifiers, armed, onArm, next, onNext }: StripProps) {
  return (
    <div
      className="hairline-b sticky -top-5 z-10 -mx-1 -mt-5 flex flex-wrap items-center gap-keys bg-paper px-1 pt-5 pb-2"
      data-testid="modifier-strip"
    >
      {preModifiers.map(({ id, name }) => (
        <Pressable
          key={id}
          aria-pressed={armed === id}
          onPress={() => onArm(armed === id ? null : id)}
          testId={`pre-${id}`}
          className={cx(
            'min-h-key min-w-key rounded-control border-control px-4 text-body font-semibold',
            armed === id ? 'bg-ink text-paper' : 'bg-surface data-pressed:bg-pressed',
          )}
        >
          {name}
        </Pressable>
      ))}
      <span className="ms-auto">
        <Button
          size="small"
          disabled={next === undefined}
          onPress={onNext}
          icon={
            next === undefined ? (
              <CircleCheck aria-hidden size="1.1em" />
            ) : (
              <ArrowDown aria-hidden size="1.1em" />
            )
          }
          testId="next-missing"
        >
          {next === undefined ? words.nothingMissing : words.nextMissing(next)}
        </Button>
      </span>
    </div>
  );
}

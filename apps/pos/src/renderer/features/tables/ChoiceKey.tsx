import { cx, Pressable } from '@galley/ui';
import type { ReactNode } from 'react';

type ChoiceKeyProps = {
  readonly chosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly testId?: string;
};

/** One of several that can be chosen, told by fill and weight. */
export function ChoiceKey({ chosen, onPress, children, testId }: ChoiceKeyProps) {
  return (
    <Pressable
      onPress={onPress}
      testId={testId}
      aria-pressed={chosen}
      className={cx(
        'border-control flex min-h-key w-full items-center gap-3 rounded-control px-4 text-start text-body',
        chosen ? 'bg-ink font-bold text-paper' : 'bg-surface data-pressed:bg-pressed',
      )}
    >
      {children}
    </Pressable>
  );
}

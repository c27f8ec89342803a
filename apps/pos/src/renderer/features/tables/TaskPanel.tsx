import { Button } from '@galley/ui';
import type { ReactNode } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { takeInHand } from '../../state/floor.store.ts';

type TaskPanelProps = { readonly title: string; readonly children: ReactNode };

/** Of a task that takes the panel for itself, with the way out at its foot. */
export function TaskPanel({ title, children }: TaskPanelProps) {
  return (
    <section className="flex min-h-0 grow flex-col gap-4 px-4 py-3">
      <h2 className="m-0 text-lead font-semibold">{title}</h2>
      <div className="scroll-region flex min-h-0 grow flex-col gap-4">{children}</div>
      <Button fullWidth onPress={() => takeInHand(null)} testId="floor-stop">
        {texts.done}
      </Button>
    </section>
  );
}

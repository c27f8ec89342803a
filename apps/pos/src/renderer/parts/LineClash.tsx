import { Button } from '@galley/ui';
import { TriangleAlert } from 'lucide-react';
import { allergyWords as words } from '../app/allergy-words.ts';
import { words as registerWords } from '../app/words.ts';
import type { CheckLine } from '../state/check-rows.ts';
import { useRead } from '../state/read.store.ts';
import { confirmSentClash } from '../state/task-acts.ts';
import { openSheet } from '../state/ui.store.ts';

/** Under a sent line that clashes with an allergy and that nobody was asked about: one tap answers (rule AY18). */
export function ClashTask({ line }: { readonly line: CheckLine }) {
  const { clash } = line;
  return clash === undefined ? null : <Asked line={line} clash={clash} />;
}

type AskedProps = { readonly line: CheckLine; readonly clash: NonNullable<CheckLine['clash']> };

function Asked({ line, clash }: AskedProps) {
  const checkId = useRead(({ check }) => check?.id);
  if (checkId === undefined) return null;
  const confirms = clash.asks.map(({ key }) => key);
  return (
    <div className="flex flex-col gap-2 bg-alarm-wash px-4 py-2" data-testid="line-clash">
      <p role="status" className="m-0 flex items-start gap-2 text-label">
        <TriangleAlert aria-hidden size="1.1em" className="mt-0.5 shrink-0 text-alarm" />
        <span className="min-w-0 wrap-anywhere">
          <span className="font-semibold">
            {clash.asks.map(({ state, text }) => words.clash(state, line.name, text)).join(' ')}
          </span>{' '}
          {words.clashSent(clash.seat)}
        </span>
      </p>
      <div className="flex flex-wrap gap-keys">
        <Button
          size="small"
          onPress={() => void confirmSentClash(checkId, line.id, confirms)}
          testId="confirm-clash"
        >
          {words.clashConfirmed}
        </Button>
        <Button
          size="small"
          variant="danger"
          onPress={() => openSheet({ type: 'void', lineId: line.id })}
        >
          {registerWords.void}
        </Button>
      </div>
    </div>
  );
}

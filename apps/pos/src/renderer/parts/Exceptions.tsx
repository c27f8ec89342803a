import type { CheckView } from '@galley/pos/contract';
import { Notice } from '@galley/ui';
import { words } from '../app/words.ts';

/** What registers did that could not see each other, in words; an overpayment has a notice of its own. */
export function Exceptions({ types }: { readonly types: CheckView['exceptions'] }) {
  const told = types.filter((type) => type !== 'overpaid');
  if (told.length === 0) return null;
  return (
    <div className="flex flex-col gap-2" data-testid="exceptions">
      {told.map((type) => (
        <Notice key={type} kind="warn" title={words.exceptions[type]} />
      ))}
    </div>
  );
}

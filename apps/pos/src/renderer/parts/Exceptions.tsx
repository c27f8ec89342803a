import type { CheckView } from '@galley/pos/contract';
import { Notice } from '@galley/ui';
import { adjustWords } from '../app/adjust-words.ts';
import { words } from '../app/words.ts';

const TEXTS = { ...words.exceptions, ...adjustWords.exceptions } as const;

/** These have notices of their own, or stand under their line, with what to do about them. */
const TOLD_APART = new Set<string>([
  ...['overpaid', 'moved_twice', 'moved_after_settlement', 'edited_twice', 'removed_and_changed'],
]);

/** What registers did that could not see each other, in words. */
export function Exceptions({ types }: { readonly types: CheckView['exceptions'] }) {
  const told = types.filter((type) => !TOLD_APART.has(type));
  if (told.length === 0) return null;
  return (
    <div className="flex flex-col gap-2" data-testid="exceptions">
      {told.map((type) => (
        <Notice key={type} kind="warn" title={TEXTS[type]} />
      ))}
    </div>
  );
}

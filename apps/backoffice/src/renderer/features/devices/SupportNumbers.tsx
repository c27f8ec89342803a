import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';

/** What only somebody on the telephone asks for: shut until it is wanted. */
export function SupportNumbers({ children }: { readonly children: ReactNode }) {
  return (
    <details className="pt-2">
      <summary className="inline-flex min-h-small cursor-pointer items-center text-label text-ink-2 underline">
        {words.supportNumbers}
      </summary>
      {children}
    </details>
  );
}

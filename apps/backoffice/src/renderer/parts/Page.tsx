import type { Failure } from '@galley/base';
import { Notice } from '@galley/ui';
import type { ReactNode } from 'react';
import { words } from '../app/words.ts';

type PageProps = {
  readonly title: ReactNode;
  /** Beside the title: what belongs to the whole page. */
  readonly actions?: ReactNode;
  /** Why the core does not answer, if it does not. */
  readonly failure?: Failure | undefined;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A page's head and, below, its room, which scrolls by itself or leaves that to its parts. */
export function Page({ title, actions, failure, testId, children }: PageProps) {
  return (
    <section data-testid={testId} className="flex h-full min-w-0 flex-col">
      <div className="flex min-h-bar shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-6 pt-3 pb-2">
        <h1 className="me-auto text-title leading-none font-bold">{title}</h1>
        {actions}
      </div>
      {failure === undefined || failure.code === 'not_logged_in' ? null : (
        <div className="px-6 pb-2">
          <Notice kind="error" title={words.refused}>
            {failure.message}
          </Notice>
        </div>
      )}
      <div className="min-h-0 grow">{children}</div>
    </section>
  );
}

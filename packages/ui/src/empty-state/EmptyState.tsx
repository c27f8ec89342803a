import type { ReactNode } from 'react';

export type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** What a place says when it holds nothing: why, and what fills it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center gap-2 px-8 py-4 text-center [justify-content:safe_center]">
      {icon === undefined ? null : <span className="text-ink-3 [&>svg]:size-12">{icon}</span>}
      <p className="text-lead font-semibold">{title}</p>
      {children === undefined ? null : (
        <div className="max-w-[32ch] text-body text-ink-2">{children}</div>
      )}
      {action === undefined ? null : <div className="pt-3">{action}</div>}
    </div>
  );
}

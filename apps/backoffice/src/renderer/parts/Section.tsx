import type { ReactNode } from 'react';

type SectionProps = {
  readonly title: string;
  /** At the head's end: a sum or an action. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under a small heading. */
export function Section({ title, end, children }: SectionProps) {
  return (
    <section className="min-w-0">
      <div className="flex min-h-8 items-baseline gap-3 pb-1">
        <h2 className="text-label font-semibold text-ink-2">{title}</h2>
        <div className="ms-auto text-small text-ink-2">{end}</div>
      </div>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

/** A key's name beside what it does. Decoration for the eye: the control itself is labelled. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex min-w-[1.75em] items-center justify-center rounded-control border border-current px-1.5 py-0.5 font-sans text-tiny font-medium opacity-80"
    >
      {children}
    </span>
  );
}

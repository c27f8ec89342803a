/** The digit that bumps a ticket or hands out an order; from the eleventh on there is none. */
export function Position({ position }: { readonly position: number }) {
  if (position > 10) return null;
  return (
    <span
      aria-hidden
      className="kt-meta figures flex size-[calc(38*var(--k))] shrink-0 items-center justify-center rounded-control border-2 border-current font-bold"
    >
      {position % 10}
    </span>
  );
}

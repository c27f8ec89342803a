import { RotateCcw } from 'lucide-react';

/** Made again, before others: read from three metres. */
export function RemakeMark() {
  return (
    <span
      data-testid="remake"
      className="kt-meta flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-accent px-[calc(8*var(--k))] font-bold text-on-accent"
    >
      <RotateCcw aria-hidden size="1em" strokeWidth={3} />
      REMAKE
    </span>
  );
}

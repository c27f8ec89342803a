import { Ban, CircleHelp, Cloud, Store, Unplug } from 'lucide-react';
import { StatusBadge } from '../badge/Badge.tsx';
import type { Tone } from '../badge/tone.tsx';
import type { SyncWords } from '../languages/en/sync-words.ts';
import type { SyncFacts } from './sync-state.ts';
import { syncWords } from './sync-words.ts';

type Look = { readonly Icon: typeof Cloud; readonly tone: Tone; readonly label: string };

export type SyncBadgeProps = {
  /** Undefined until the core has told it: then there is no badge. */
  readonly sync: Pick<SyncFacts, 'mode' | 'revoked'> | undefined;
  /** The core itself is away: what it said last of the hub may no longer hold. */
  readonly coreAway: boolean;
  /** Makes it a target that tells more. */
  readonly onPress?: (() => void) | undefined;
  readonly expanded?: boolean | undefined;
  readonly words?: Partial<SyncWords> | undefined;
};

const looks = {
  online: { Icon: Cloud, tone: 'ok' },
  site_only: { Icon: Store, tone: 'info' },
  alone: { Icon: Unplug, tone: 'attention' },
} as const;

const lookOf = (
  { mode, revoked = false }: NonNullable<SyncBadgeProps['sync']>,
  coreAway: boolean,
  words: SyncWords,
): Look => {
  if (coreAway) return { Icon: CircleHelp, tone: 'neutral', label: words.coreAway };
  // What is done here reaches nobody, whatever hub is heard.
  if (revoked) return { Icon: Ban, tone: 'alarm', label: words.shutOut };
  return { ...looks[mode], label: words.modes[mode] };
};

/** How this device hangs together with the others: one icon and one word; a touch tells the rest. */
export function SyncBadge({ sync, coreAway, onPress, expanded, words }: SyncBadgeProps) {
  if (sync === undefined) return null;
  const { Icon, tone, label } = lookOf(sync, coreAway, { ...syncWords, ...words });
  return (
    <span data-testid="sync-badge" className="flex flex-col whitespace-nowrap">
      <StatusBadge
        tone={tone}
        icon={<Icon aria-hidden size="1.3em" />}
        label={label}
        onPress={onPress}
        expanded={expanded}
      />
    </span>
  );
}

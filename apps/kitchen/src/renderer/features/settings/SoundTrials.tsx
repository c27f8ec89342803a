import { SOUND_EVENTS, type SoundEvent, type StationSounds, USUAL_SOUNDS } from '@galley/domain';
import { Button } from '@galley/ui';
import { Play, VolumeX } from 'lucide-react';
import { useRead } from '../../state/read.store.ts';
import { play } from '../../state/sound/player.ts';

const WORDS: Readonly<Record<SoundEvent, string>> = {
  ticket: 'New ticket',
  void: 'Void',
  allergy: 'Allergy',
  rush: 'Rush',
  due: 'Due',
  late: 'Late',
};

const repeatText = ({ everySeconds }: StationSounds[SoundEvent]): string =>
  everySeconds === null ? '' : `, every ${everySeconds} s`;

/** Each event as the first station of this screen sounds it; the back office chooses. */
export function SoundTrials({ disabled }: { readonly disabled: boolean }) {
  const sounds = useRead(({ board }) => Object.values(board?.sounds ?? {})[0]?.events);
  const events = sounds ?? USUAL_SOUNDS;
  return (
    <div className="grid grid-cols-2 gap-3">
      {[...SOUND_EVENTS].reverse().map((event) => {
        const silent = events[event].tone === 'none';
        const Icon = silent ? VolumeX : Play;
        return (
          <Button
            key={event}
            disabled={disabled || silent}
            testId={`try-${event}`}
            icon={<Icon aria-hidden size="1.1em" />}
            onPress={() => play(events[event].tone)}
          >
            {`${WORDS[event]}${repeatText(events[event])}`}
          </Button>
        );
      })}
    </div>
  );
}

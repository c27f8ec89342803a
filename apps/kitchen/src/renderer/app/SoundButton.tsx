import { Button, IconButton, StatusBadge } from '@galley/ui';
import { BellOff, Ear, Volume2, VolumeX } from 'lucide-react';
import { setPrefs, usePrefs } from '../state/prefs.store.ts';
import { useRead } from '../state/read.store.ts';
import { hush, useListening } from '../state/sound/listening.ts';
import { play, unlockSound, useSound } from '../state/sound/player.ts';

/** What sounds again and again until somebody has seen to it: a touch says that it was heard here. */
function HushButton() {
  const count = useListening(({ repeating }) => repeating.length);
  if (count === 0) return null;
  return (
    <Button
      size="bar"
      variant="primary"
      hotkey="H"
      testId="hush"
      icon={<Ear aria-hidden size="1.25em" />}
      onPress={hush}
    >
      {`Heard ${count}`}
    </Button>
  );
}

/** Every station of this screen has its quiet hours: silence is wanted, and is said. */
const useQuiet = (): boolean =>
  useRead(({ board }) => {
    const all = Object.values(board?.sounds ?? {});
    return all.length > 0 && all.every(({ quiet }) => quiet);
  });

function Loudspeaker() {
  const on = usePrefs((prefs) => prefs.sound);
  const state = useSound((sound) => sound.state);
  const toggle = () => {
    setPrefs({ sound: !on });
    play('rise');
  };
  if (!on)
    return (
      <Button size="bar" icon={<VolumeX aria-hidden size="1.25em" />} onPress={toggle}>
        Sound off
      </Button>
    );
  if (state === 'blocked')
    return (
      <Button
        size="bar"
        variant="primary"
        icon={<VolumeX aria-hidden size="1.25em" />}
        onPress={unlockSound}
      >
        Touch for sound
      </Button>
    );
  return (
    <IconButton
      icon={<Volume2 aria-hidden size="1.5em" />}
      label="Turn the sound off"
      onPress={toggle}
    />
  );
}

export function SoundButton() {
  const last = useListening((listening) => listening.last?.event);
  const quiet = useQuiet();
  return (
    <span data-testid="sound" data-sounded={last} className="flex items-center gap-2">
      <HushButton />
      {quiet ? (
        <StatusBadge
          tone="attention"
          label="Quiet hours"
          icon={<BellOff aria-hidden size="1em" />}
        />
      ) : (
        <Loudspeaker />
      )}
    </span>
  );
}

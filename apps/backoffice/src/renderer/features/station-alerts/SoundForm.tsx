import type { OfficeStationAlerts } from '@galley/backoffice/contract';
import type { EventSound, SoundEvent } from '@galley/domain';
import { SOUND_EVENTS, SOUND_TONES } from '@galley/domain';
import { Select } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

type Sounds = OfficeStationAlerts['sounds'];

const TONES = SOUND_TONES.map((id) => ({ id, label: words.soundTones[id] }));
const ONCE = 'once';
const SECONDS = [10, 20, 30, 60] as const;
const AGAIN = [
  { id: ONCE, label: words.soundOnce },
  ...SECONDS.map((every) => ({ id: String(every), label: words.soundEvery(every) })),
];

type SoundFormProps = {
  readonly sounds: Sounds;
  readonly disabled: boolean;
  readonly onChange: (sounds: Sounds) => void;
};

/** What a station's screens sound, and whether again until somebody has seen to it. */
export function SoundForm({ sounds, disabled, onChange }: SoundFormProps) {
  return (
    <Section title={words.soundsTitle}>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {[...SOUND_EVENTS].reverse().map((event) => (
          <SoundRow
            key={event}
            event={event}
            sound={sounds[event]}
            disabled={disabled}
            onChange={(sound) => onChange({ ...sounds, [event]: sound })}
          />
        ))}
      </ul>
    </Section>
  );
}

type SoundRowProps = {
  readonly event: SoundEvent;
  readonly sound: EventSound;
  readonly disabled: boolean;
  readonly onChange: (sound: EventSound) => void;
};

function SoundRow({ event, sound, disabled, onChange }: SoundRowProps) {
  const { tone, everySeconds } = sound;
  const name = words.soundEvents[event];
  return (
    <li className="flex flex-wrap items-end gap-4" data-testid={`sound-${event}`}>
      <div className="w-56">
        <Select
          label={name}
          options={TONES}
          selected={tone}
          disabled={disabled}
          onSelect={(id) =>
            onChange({ everySeconds, tone: TONES.find((one) => one.id === id)?.id ?? tone })
          }
        />
      </div>
      {tone === 'none' ? null : (
        <div className="w-64">
          <Select
            label={words.soundAgain}
            options={AGAIN}
            selected={everySeconds === null ? ONCE : String(everySeconds)}
            disabled={disabled}
            onSelect={(id) => onChange({ tone, everySeconds: id === ONCE ? null : Number(id) })}
          />
        </div>
      )}
    </li>
  );
}

import { Badge, Button, IconButton, MessageStrip } from '@galley/ui';
import { Ban, HandPlatter, History, Settings } from 'lucide-react';
import { ExpoKeys } from '../features/expo/ExpoKeys.tsx';
import { setPrefs } from '../state/prefs.store.ts';
import { useRead } from '../state/read.store.ts';
import { askOut, openSheet } from '../state/ui.store.ts';

/** A touch leads back to the choice of stations. */
export function ExpoName() {
  const open = useRead((models) => models.expo?.open);
  const ready = open?.filter(({ readyAt }) => readyAt !== null).length ?? 0;
  return (
    <>
      <Button
        size="bar"
        icon={<HandPlatter aria-hidden size="1.25em" />}
        onPress={() => setPrefs({ stationKey: null })}
      >
        Expo
      </Button>
      {open === undefined ? null : <Badge>{`${open.length} open, ${ready} ready`}</Badge>}
    </>
  );
}

export function ExpoActions() {
  return (
    <>
      <Button
        size="bar"
        testId="open-handed-out"
        icon={<History aria-hidden size="1.25em" />}
        onPress={() => openSheet('handed-out')}
      >
        Handed out
      </Button>
      <Button
        size="bar"
        testId="open-out"
        icon={<Ban aria-hidden size="1.25em" />}
        onPress={() => askOut(null)}
      >
        86
      </Button>
      <IconButton
        icon={<Settings aria-hidden size="1.5em" />}
        label="Settings of this screen"
        onPress={() => openSheet('settings')}
      />
    </>
  );
}

/** As high as a board's foot, so that nothing moves with a message. */
export function ExpoFoot() {
  return (
    <div className="hairline-t flex h-16 shrink-0 items-center px-3">
      <div className="relative flex h-full min-w-0 grow items-center gap-4">
        <ExpoKeys />
        <div className="w-[26rem] shrink self-end">
          <MessageStrip room="4rem" />
        </div>
      </div>
    </div>
  );
}

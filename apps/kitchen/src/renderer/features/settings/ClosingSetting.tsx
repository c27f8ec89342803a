import { Button } from '@galley/ui';
import { DoorClosed, DoorOpen } from 'lucide-react';
import { closeStation, useOwnStation } from '../../state/closing.ts';

/** Closes the station of this screen, with what becomes of its work in words. */
export function ClosingSetting() {
  const station = useOwnStation();
  if (station === undefined) return null;
  const { closed, name, standInName, openTickets } = station;
  if (closed) {
    return (
      <div className="flex flex-col gap-3" data-testid="closing">
        <p className="m-0 text-body">{`${name} is closed. ${standInName ?? 'Nobody'} makes its new work.`}</p>
        <Button
          variant="primary"
          size="tile"
          testId="open-station"
          icon={<DoorOpen aria-hidden size="1.1em" />}
          onPress={() => void closeStation(station, false)}
        >
          {`Open ${name} again`}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3" data-testid="closing">
      <p className="m-0 text-body text-ink-2">
        {standInName === null
          ? 'Nobody stands in for it. The back office names who does.'
          : `New work then goes to ${standInName}. What stands here stays here: ${openTickets} open.`}
      </p>
      <Button
        size="tile"
        testId="close-station"
        disabled={standInName === null}
        icon={<DoorClosed aria-hidden size="1.1em" />}
        onPress={() => void closeStation(station, true)}
      >
        {`Close ${name}`}
      </Button>
    </div>
  );
}

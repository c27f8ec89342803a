import type { ReactNode } from 'react';
import { Clock } from './Clock.tsx';

export type AppFrameProps = {
  /** The app's name or the place one is in. */
  readonly title: string;
  /** After the title: site, table, person. */
  readonly context?: ReactNode;
  /** In the middle of the bar: search, tabs. */
  readonly center?: ReactNode;
  /** At the bar's end, before the clock: sync badge, person, actions. */
  readonly end?: ReactNode;
  /** A full-width line under the bar: training, connection lost. */
  readonly banner?: ReactNode;
  /** IANA time zone of the site; default the device's. */
  readonly timeZone?: string | undefined;
  readonly clock?: boolean | undefined;
  /** False where the frame is itself only a part of a page; default true. */
  readonly landmarks?: boolean | undefined;
  readonly children: ReactNode;
};

/** The bar at the top and the room below it, exactly as high as the screen. */
export function AppFrame(props: AppFrameProps) {
  const {
    title,
    context,
    center,
    end,
    banner,
    timeZone,
    clock = true,
    landmarks = true,
    children,
  } = props;
  const Bar = landmarks ? 'header' : 'div';
  const Title = landmarks ? 'h1' : 'p';
  const Room = landmarks ? 'main' : 'div';
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-paper">
      <Bar className="hairline-b flex min-h-bar shrink-0 items-center gap-4 ps-5 pe-4">
        <Title className="text-lead font-bold whitespace-nowrap">{title}</Title>
        <div className="flex min-w-0 items-center gap-3 text-label text-ink-2">{context}</div>
        <div className="flex min-w-0 grow items-center justify-center gap-3">{center}</div>
        <div className="flex items-center gap-2">{end}</div>
        {clock ? <Clock timeZone={timeZone} /> : null}
      </Bar>
      {banner}
      <Room className="flex min-h-0 grow flex-col">{children}</Room>
    </div>
  );
}

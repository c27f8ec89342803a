import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { createHold } from './hold.ts';
import { keepFromScrolling } from './keep-from-scrolling.ts';
import { createTapTracker, type TapTracker } from './tap-tracker.ts';

/** What made a tap: a finger, pen or mouse button lifted, or a key or assistive click. */
export type TapEvent = { readonly by: 'pointer' | 'keyboard'; readonly target: HTMLElement };

export type TapOptions = {
  readonly onTap?: ((event: TapEvent) => void) | undefined;
  /** Held for a while, or asked for by the menu key or the right button; the lift then is no tap. */
  readonly onHold?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
  /** Leaves the focus where it is, for keys that type into a field. */
  readonly keepFocus?: boolean | undefined;
};

type Handlers = {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onMouseDown(event: MouseEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onClick(event: MouseEvent<HTMLElement>): void;
  onContextMenu(event: MouseEvent<HTMLElement>): void;
};

/** A click this soon after a lifted pointer is that pointer's own echo, wherever it lands. */
const ECHO_MS = 500;
let lastLift = Number.NEGATIVE_INFINITY;

function driftOf(element: HTMLElement): number {
  const rootFontPx = Number.parseFloat(
    getComputedStyle(element.ownerDocument.documentElement).fontSize,
  );
  const scale = rootFontPx / 16;
  return ((10 * 96) / 25.4) * scale;
}

/**
 * Without the compatibility mouse events neither click nor focus can fall through to what appears beneath. Heard by
 * the element itself: a tap may have taken it off the page by then, and nothing above would hear of it.
 */
function endTouch(event: Event): void {
  if (event.cancelable) event.preventDefault();
}

function paintPressed(element: HTMLElement, tracker: TapTracker): void {
  element.toggleAttribute('data-pressed', tracker.held() > 0);
}

/** Longer than any tap, shorter than patience. */
const HOLD_MS = 600;

const after = (run: () => void): (() => void) => {
  const timer = setTimeout(run, HOLD_MS);
  return () => clearTimeout(timer);
};

function pointerHandlers(tracker: TapTracker, options: () => TapOptions) {
  const hold = createHold(tracker, after);
  const end = (event: PointerEvent<HTMLElement>, commits: boolean) => {
    paintPressed(event.currentTarget, tracker);
    if (!commits || options().disabled) return;
    const focused = document.activeElement;
    options().onTap?.({ by: 'pointer', target: event.currentTarget });
    // After the act, because focusing makes the browser lay out the page; not over a focus that the act gave.
    if (event.pointerType === 'mouse' || options().keepFocus) return;
    if (document.activeElement === focused) event.currentTarget.focus({ preventScroll: true });
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (options().disabled || event.button !== 0) return;
      const element = event.currentTarget;
      element.addEventListener('touchend', endTouch, { passive: false });
      keepFromScrolling(element, driftOf);
      const at = { x: event.clientX, y: event.clientY };
      tracker.down(event.pointerId, at, element.getBoundingClientRect(), driftOf(element));
      element.setPointerCapture(event.pointerId);
      paintPressed(element, tracker);
      const { onHold } = options();
      if (onHold === undefined) return;
      hold.begin(event.pointerId, () => {
        paintPressed(element, tracker);
        onHold();
      });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (tracker.held() === 0 && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      tracker.move(event.pointerId, { x: event.clientX, y: event.clientY });
      paintPressed(event.currentTarget, tracker);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      lastLift = event.timeStamp;
      hold.end();
      end(event, tracker.up(event.pointerId, { x: event.clientX, y: event.clientY }));
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      hold.end();
      tracker.cancel(event.pointerId);
      end(event, false);
    },
  };
}

function clickHandlers(options: () => TapOptions) {
  return {
    onMouseDown(event: MouseEvent<HTMLElement>) {
      if (options().keepFocus) event.preventDefault();
    },
    // A key held down must not pay twice.
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
    /** A long touch asks for this menu as well: the hold itself has done what there is to do. */
    onContextMenu(event: MouseEvent<HTMLElement>) {
      const { disabled, onHold } = options();
      if (onHold === undefined || disabled) return;
      event.preventDefault();
      if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch')
        return;
      onHold();
    },
    onClick(event: MouseEvent<HTMLElement>) {
      event.preventDefault();
      const echo = event.detail > 0 && event.timeStamp - lastLift < ECHO_MS;
      if (!echo && !options().disabled)
        options().onTap?.({ by: 'keyboard', target: event.currentTarget });
    },
  };
}

/**
 * Handlers that turn touches, the mouse and keys into taps: `data-pressed` is painted on
 * pointer-down without a render, the tap commits on pointer-up, sliding off cancels, and
 * overlapping fingers each count. Spread on a native `<button type="button">`.
 */
export function useTap(options: TapOptions): Handlers {
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    const tracker = createTapTracker();
    const read = () => latest.current;
    return { ...pointerHandlers(tracker, read), ...clickHandlers(read) };
  }, []);
}

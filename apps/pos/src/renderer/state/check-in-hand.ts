import { rpc } from './rpc.ts';
import { type UiState, useUi } from './ui.store.ts';

/** The core forgets a window that says nothing for thirty seconds. */
const SAY_AGAIN_MS = 10_000;

type InHand = { readonly checkId: string | null; readonly paying: boolean };

const inHandOf = ({ checkId, route, sessionId }: UiState): InHand => ({
  checkId: sessionId === null ? null : checkId,
  paying: route === 'pay',
});

const windowName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join('-');

/** Tells the core which check guests may see, this one's or none, until it is told to stop: a page never does. */
export const tellCheckInHand = (): (() => void) => {
  const window = windowName();
  let said: InHand = { checkId: null, paying: false };
  const say = (): void => void rpc().run('checkInHand', { window, ...said });
  const look = (): void => {
    const now = inHandOf(useUi.getState());
    if (now.checkId === said.checkId && now.paying === said.paying) return;
    said = now;
    say();
  };
  look();
  const ignore = useUi.subscribe(look);
  const sayAgain = (): void => {
    if (said.checkId !== null) say();
  };
  const beat = setInterval(sayAgain, SAY_AGAIN_MS);
  // A core that was started again knows of no window.
  const disconnect = rpc().onConnection((state) => {
    if (state === 'connected') sayAgain();
  });
  // A page that is closed lets go at once where its last word still gets through.
  addEventListener('pagehide', () => {
    if (said.checkId !== null)
      void rpc().run('checkInHand', { window, checkId: null, paying: false });
  });
  return () => {
    ignore();
    disconnect();
    clearInterval(beat);
  };
};

import '../styles.css';
import { applyDisplay } from '@galley/ui';
import { applyLanguage } from '@galley/ui/language';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchScanners } from '../features/scanning/scanner-watch.ts';
import { listenForWedge } from '../features/scanning/wedge-listener.ts';
import { tellCheckInHand } from '../state/check-in-hand.ts';
import { followPerson } from '../state/person-language.ts';
import { type PosRpc, provideRpc } from '../state/rpc.ts';
import { toldRpc } from '../state/told-rpc.ts';
import { startWatches } from '../state/watches.ts';
import { App } from './App.tsx';

/** Brings the register onto the page; whatever answers behind `rpc` is its core. */
export const mountRegister = (root: HTMLElement, rpc: PosRpc): void => {
  applyDisplay();
  applyLanguage();
  provideRpc(toldRpc(rpc));
  followPerson();
  startWatches();
  tellCheckInHand();
  listenForWedge();
  watchScanners();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

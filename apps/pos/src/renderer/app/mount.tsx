import '../styles.css';
import { applyDisplay } from '@galley/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type PosRpc, provideRpc } from '../state/rpc.ts';
import { startWatches } from '../state/watches.ts';
import { App } from './App.tsx';

/** Brings the register onto the page; whatever answers behind `rpc` is its core. */
export const mountRegister = (root: HTMLElement, rpc: PosRpc): void => {
  applyDisplay();
  provideRpc(rpc);
  startWatches();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

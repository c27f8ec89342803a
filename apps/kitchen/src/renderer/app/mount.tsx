import '../styles.css';
import { applyDisplay, setDisplay } from '@galley/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startMeasuring } from '../state/measure-text.ts';
import { type KitchenRpc, provideRpc } from '../state/rpc.ts';
import { startSound } from '../state/sound/player.ts';
import { startWatches } from '../state/watches.ts';
import { App } from './App.tsx';

/** Kitchens are dark unless somebody chose otherwise for this device. */
const applyTheme = (): void => {
  applyDisplay();
  if (document.documentElement.dataset.theme === undefined) setDisplay({ theme: 'dark' });
};

export const mountKitchen = (root: HTMLElement, rpc: KitchenRpc): void => {
  applyTheme();
  provideRpc(rpc);
  startSound();
  startWatches();
  void startMeasuring();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

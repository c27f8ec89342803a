import { applyDisplay } from '@galley/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type OfficeRpc, provideRpc } from '../state/rpc.ts';
import { followSession } from '../state/session.ts';
import '../styles.css';
import { App } from './App.tsx';

/** Shows the office in `root` over whatever brings its RPC. */
export const mountOffice = (root: HTMLElement, rpc: OfficeRpc): void => {
  provideRpc(rpc);
  applyDisplay();
  followSession();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

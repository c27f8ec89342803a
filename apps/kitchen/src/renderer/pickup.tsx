import './styles.css';
import { connectCustomerRpc } from '@galley/shell/client';
import { applyDisplay } from '@galley/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PickupPage } from './features/pickup/PickupPage.tsx';
import type { PickupWindow } from './features/pickup/use-pickup.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('pickup.html has no #root');
applyDisplay();
createRoot(root).render(
  <StrictMode>
    <PickupPage rpc={connectCustomerRpc<PickupWindow>()} />
  </StrictMode>,
);

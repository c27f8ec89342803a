import './styles.css';
import { connectCustomerRpc } from '@galley/shell/client';
import { applyDisplay } from '@galley/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerPage } from './features/customer/CustomerPage.tsx';
import type { CustomerWindow } from './features/customer/use-customer.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('customer.html has no #root');
applyDisplay();
createRoot(root).render(
  <StrictMode>
    <CustomerPage rpc={connectCustomerRpc<CustomerWindow>()} />
  </StrictMode>,
);

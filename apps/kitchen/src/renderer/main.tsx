import { connectRpc } from '@galley/shell/client';
import { mountKitchen } from './app/mount.tsx';
import type { KitchenWindow } from './state/rpc.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountKitchen(root, connectRpc<KitchenWindow>());

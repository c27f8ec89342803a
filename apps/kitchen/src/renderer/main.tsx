import type { KitchenContract } from '@galley/kitchen/contract';
import { connectRpc } from '@galley/shell/client';
import { mountKitchen } from './app/mount.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountKitchen(root, connectRpc<KitchenContract>());

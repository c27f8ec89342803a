import { connectRpc } from '@galley/shell/client';
import { mountRegister } from './app/mount.tsx';
import type { PosWindow } from './state/rpc.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountRegister(root, connectRpc<PosWindow>());

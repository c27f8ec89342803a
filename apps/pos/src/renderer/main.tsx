import type { PosContract } from '@galley/pos/contract';
import { connectRpc } from '@galley/shell/client';
import { mountRegister } from './app/mount.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountRegister(root, connectRpc<PosContract>());

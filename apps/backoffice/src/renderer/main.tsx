import { connectRpc } from '@galley/shell/client';
import { mountOffice } from './app/mount.tsx';
import type { OfficeWindow } from './state/rpc.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountOffice(root, connectRpc<OfficeWindow>());

import type { BackOfficeContract } from '@galley/backoffice/contract';
import { connectRpc } from '@galley/shell/client';
import { mountOffice } from './app/mount.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountOffice(root, connectRpc<BackOfficeContract>());

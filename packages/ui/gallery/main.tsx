import '../src/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from '../src/gallery/Gallery.tsx';
import { applyDisplay, MessageStrip } from '../src/index.ts';

applyDisplay();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <div className="flex h-dvh flex-col">
      <div className="scroll-region min-h-0 grow">
        <Gallery />
      </div>
      <MessageStrip>Galley, tokens and components</MessageStrip>
    </div>
  </StrictMode>,
);

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Relative addresses: the result runs in any folder of a server.
export default defineConfig({ base: './', plugins: [react()] });

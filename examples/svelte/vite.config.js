import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// Relative addresses: the result runs in any folder of a server.
export default defineConfig({ base: './', plugins: [svelte()] });

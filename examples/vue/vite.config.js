import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Relative addresses: the result runs in any folder of a server.
export default defineConfig({ base: './', plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'fact-mark' } } })] });

import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const serverOnly = /[\\/](app[\\/]domain|app[\\/]server|db|emails|seeds)[\\/]/

// The wall: a browser module that reaches for the domain, the database or an email stops the build, naming both files.
// Route modules are let through, because Remix removes their loaders and actions before the browser gets them.
const wall = {
  name: 'wall',
  enforce: 'post',
  generateBundle() {
    if (this.environment?.name === 'ssr') return
    for (const id of this.getModuleIds()) {
      const module = this.getModuleInfo(id)
      if (serverOnly.test(id) && module?.isIncluded) {
        this.error(`${id} must not reach a browser; it is imported by ${module.importers.join(', ')}`)
      }
    }
  },
}

/** The one configuration of the build: Remix on Vite. */
export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: 'app',
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        // Its encoder has no version that both works here and is free of a known denial of service.
        v3_singleFetch: false,
        // It would add an endpoint that answers for any address.
        v3_lazyRouteDiscovery: false,
      },
    }),
    wall,
  ],
  // What the pinned esbuild can still transform to; older targets fail on destructuring.
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
  publicDir: 'public',
})

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import product from '../../wxt.config';
import type { Defect } from './seeded';

const root = fileURLToPath(new URL('../..', import.meta.url));
const defect = JSON.parse(process.env.SEEDED_DEFECT ?? '') as Defect;

/** The sources as they stand, with the defect's words put in on their way into the build. */
const seed = {
  name: 'seeded-defect',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    let changed = code;
    for (const { file, from, to } of defect.changes)
      if (id.split('?')[0]?.replaceAll('\\', '/').endsWith(`/${file}`))
        changed = changed.replace(from, () => to);
    return changed === code ? undefined : { code: changed, map: null };
  },
};

/** The production build with one defect, in a folder of its own; see seeded.ts. */
export default defineConfig({
  ...product,
  root,
  outDir: `.cache/seeded/${defect.name}`,
  vite: async (env) => {
    const config = await product.vite?.(env);
    return { ...config, plugins: [seed, ...(config?.plugins ?? [])] };
  },
});

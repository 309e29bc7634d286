import { kubeconform } from '../kubeconform';
import { nameOf, type Manifest } from '../manifest';
import { locateSchemas } from '../schemas/locateSchemas';
import type { Failures } from './failures';

/** Objects of many bundles, each once, to be checked together at the end. */
export class ObjectPool {
  readonly #objects = new Map<string, { manifest: Manifest; name: string }>();

  get size(): number {
    return this.#objects.size;
  }

  /** Adds the objects of the bundle with these choices. */
  add(manifests: Manifest[], name: string): void {
    for (const manifest of manifests) {
      const key = JSON.stringify(manifest);
      if (!this.#objects.has(key)) {
        this.#objects.set(key, { manifest, name });
      }
    }
  }

  /** Checks all objects against the strict schemas of their kinds. */
  async check(failures: Failures): Promise<void> {
    const all = [...this.#objects.values()];
    const invalid = await kubeconform(
      all.map(({ manifest }) => manifest),
      await locateSchemas(),
    );
    for (const problem of invalid) {
      const [kind, name] = problem.split(/[ :]/);
      const owner = all.find(
        ({ manifest }) => manifest.kind === kind && nameOf(manifest) === name,
      );
      failures.add(problem, owner?.name ?? '');
    }
  }
}

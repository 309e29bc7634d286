import type { BundleContent } from '../../bundle';

/** One object that a template of the infra chart makes. */
export interface TemplateObject {
  path: string;
  kind: string;
  /** Argo CD's sync wave; 0 if the template names none. */
  wave: number;
  text: string;
}

/** The objects of the infra chart, as its templates spell them. */
export function templateObjects(bundle: BundleContent): TemplateObject[] {
  return bundle.files
    .filter(({ path }) =>
      path.startsWith(`${bundle.rootPath}/infra/templates/`),
    )
    .flatMap(({ path, content }) =>
      content.split(/^---$/m).flatMap(text => {
        const kind = /^kind: (\w+)$/m.exec(text)?.[1];
        const wave = /argocd\.argoproj\.io\/sync-wave: ["']?(-?\d+)/.exec(text);
        return kind ? [{ path, kind, wave: Number(wave?.[1] ?? 0), text }] : [];
      }),
    );
}

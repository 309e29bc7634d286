import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';

/** Kinds whose deletion takes data with it. */
const holdsData = ['PersistentVolumeClaim', 'Namespace'];

/** Deleting the Application must not delete what people stored. */
export const dataOutlivesTheApplication = defineRule({
  meta: {
    id: 'data-outlives-the-application',
    severity: 'error',
    title: 'Volumes and namespaces outlive the Application',
    why: 'Helm and Argo CD delete them like any other object, with everything inside.',
    evidence: ['Argo CD documentation: sync options, Prune and Delete'],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      const options =
        /argocd\.argoproj\.io\/sync-options: ["']?([^"'\n]*)/.exec(text)?.[1] ??
        '';
      const kept = ['Prune=false', 'Delete=false'].every(option =>
        options.split(',').includes(option),
      );
      if (holdsData.includes(kind) && !kept) {
        report({
          message: `The ${kind} is deleted together with the Application`,
          file: path,
          fix: 'Annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false',
        });
      }
    }
  },
});

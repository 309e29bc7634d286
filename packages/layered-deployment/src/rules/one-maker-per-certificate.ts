import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { mapAt } from './support/yaml';

const issuer = /^\s*["']?cert-manager\.io\/(cluster-)?issuer["']?:/m;

/** Two that fill one Secret take turns, for ever. */
export const oneMakerPerCertificate = defineRule({
  meta: {
    id: 'one-maker-per-certificate',
    severity: 'error',
    title: 'One certificate has one maker',
    why: 'An issuer annotation on a route makes a Certificate for its Secret, beside the one that a template makes or a reflector copies: each overwrites the other, and orders pile up until the authority refuses them.',
    evidence: [
      'cert-manager documentation: annotated Ingress resource',
      "Let's Encrypt documentation: rate limits",
    ],
  },
  check: ({ bundle, report }) => {
    const certificate = bundle.deployment.layers.find(
      ({ concern }) => concern === 'certificate',
    );
    const annotated = templateObjects(bundle).find(({ text }) =>
      issuer.test(text),
    );
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const byValue = Object.keys(mapAt(infra, 'route', 'annotations')).some(
        key => issuer.test(`${key}:`),
      );
      if (annotated || byValue) {
        report({
          message: `The route of ${environment.name} asks an issuer for the certificate that ${certificate?.layer.id} brings`,
          file: annotated?.path ?? paths.infra[0],
          fix: 'Remove the annotation cert-manager.io/issuer or cert-manager.io/cluster-issuer',
        });
      }
    }
  },
});

import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { restartOnChange } from '../restartOnChange';
import { secretKeys } from '../secretKeys';
import { createSecret } from './createSecret';

export const existingSecret = defineLayer({
  concern: 'secrets',
  id: 'existing-secret',
  title: 'Secrets that people make',
  reason:
    'a cluster without a secret store: somebody with kubectl makes each Secret once, and Git holds none of it',
  documentation:
    'Makes nothing. The pull request lists one command for each Secret that the other layers ask for: it reads the values from the terminal without showing them and hands them to kubectl outside its arguments (bash). The Secrets must exist before the merge, and whoever rotates a value runs the commands again for every Secret that holds it.',
  settings: z.strictObject({}),
  examples: { 'made by kubectl': {} },
  traits: ['secrets'],
  contribute: ({ names, workload }) => {
    const known = secretKeys(workload.secrets);
    const made = workload.secrets.map(request => ({
      request,
      step: createSecret(request, names.namespace, known),
    }));
    return {
      workload: restartOnChange(workload),
      prerequisites: made.flatMap(({ step }) => (step ? [step] : [])),
      problems: made.flatMap(({ request, step }) =>
        step
          ? []
          : [
              {
                field: 'platform.layers.secrets.use',
                message: `secrets "existing-secret" cannot make the Secret ${request.name}, whose template needs functions of the operator: choose "external-secrets", or another layer for whatever asks for this Secret`,
              },
            ],
      ),
    };
  },
});

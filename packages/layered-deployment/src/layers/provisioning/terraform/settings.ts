import { z } from 'zod/v4';
import { perEnvironment } from '../../../perEnvironment';

const word = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'must be a name such as "region"');
const values = z.record(word, perEnvironment(z.string().min(1)));

/** What a platform says about its use of Terraform. */
export const terraformSettings = z.strictObject({
  backend: z
    .strictObject({
      type: z
        .enum(['azurerm', 's3', 'gcs'])
        .describe('Kind of the store, as Terraform calls it'),
      config: values.describe(
        'Arguments of the backend, each for all environments or for one each',
      ),
    })
    .describe(
      'Where the state is kept, with the arguments of the backend, without the key of the state, which follows from deployment and environment',
    ),
  providers: z
    .record(word, values)
    .default({})
    .describe(
      'Arguments of the providers, such as the subscription of azurerm, the region of aws or the project of google; they take the place of those that the layers know, such as host and `superuser` of postgresql',
    ),
  requiredVersion: z
    .string()
    .min(1)
    .default('>= 1.9')
    .describe('Versions of Terraform that may apply the files'),
});

/** Settings of the layer, after parsing. */
export type TerraformSettings = z.output<typeof terraformSettings>;

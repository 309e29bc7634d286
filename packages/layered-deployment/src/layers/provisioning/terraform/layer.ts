import { defineLayer } from '../../../layer';
import { moduleFiles } from './moduleFiles';
import { rootModule } from './rootModule';
import { terraformSettings } from './settings';

function indented(commands: string): string {
  return commands.replace(/^/gm, '  ');
}

export const terraform = defineLayer({
  concern: 'provisioning',
  id: 'terraform',
  title: 'Terraform in the repository',
  reason:
    'what the server needs in the cloud is reviewed, applied and found again as code',
  documentation: `The layers bring Terraform modules for what their commands would make: database and role, bucket, identity and its trust in the cluster. They are copied once into \`terraform/modules\`, and \`terraform/<environment>/main.tf\` calls them with the names of that environment, pins the providers as the modules do, and keeps its state where the platform says. The commands that the modules take care of leave the pull request; one \`terraform apply\` for each environment takes their place. \`terraform output -raw facts\` prints what belongs into \`facts.yaml\`. What no module makes stays a command. What the provider of PostgreSQL needs to find the server is written down; the login is asked for by the command, as \`PGUSER\` and \`PGPASSWORD\`. It is taken for one without the rights of a superuser, as on managed servers; \`providers.postgresql.superuser\` says otherwise. Nothing here applies Terraform by itself, and no file holds a secret.`,
  settings: terraformSettings,
  examples: {
    azurerm: {
      backend: {
        type: 'azurerm',
        config: {
          resource_group_name: 'rg-terraform',
          storage_account_name: 'terraformstate',
          container_name: 'mlflow',
        },
      },
      providers: {
        azurerm: { subscription_id: '6f1f5f4e-0d5c-4b0e-9d52-1c8f3c1f0a11' },
      },
    },
    s3: {
      backend: {
        type: 's3',
        config: { bucket: 'terraform-state', region: 'eu-central-1' },
      },
      providers: { aws: { region: 'eu-central-1' } },
    },
    gcs: {
      backend: { type: 'gcs', config: { bucket: 'terraform-state' } },
      providers: { google: { project: 'ml-platform', region: 'europe-west3' } },
    },
  },
  contribute: ({ settings, names, answers, environment, workload }) => {
    const modules = workload.terraform;
    if (modules.length === 0) {
      return {
        notes: [
          `${environment}: no layer of this platform brings a Terraform module, so the commands of the pull request make everything.`,
        ],
      };
    }
    const folder = `terraform/${environment}`;
    const run = `terraform -chdir=${folder}`;
    const signIns = modules.flatMap(({ signIn }) => signIn ?? []);
    // Asked for in a shell of its own, which forgets what it was told.
    const signedIn = (command: string) =>
      signIns.length
        ? [
            '(',
            ...signIns.map(signIn => indented(signIn.command)),
            indented(command),
            ')',
          ].join('\n')
        : command;
    const hasFacts = modules.some(
      ({ facts }) => Object.keys(facts ?? {}).length > 0,
    );
    // The modules are the same for every environment.
    const shared = environment === answers.environments[0] ? modules : [];
    return {
      files: [
        {
          path: `${folder}/main.tf`,
          content: rootModule(settings, modules, {
            deployment: names.deployment,
            environment,
          }),
        },
        ...shared.flatMap(module =>
          moduleFiles(module).map(({ name, content }) => ({
            path: `terraform/modules/${module.name}/${name}`,
            content,
          })),
        ),
      ],
      replaces: modules.flatMap(({ replaces }) => replaces),
      prerequisites: [
        {
          id: 'terraform',
          title: `Apply ${folder} in the folder of this deployment, which makes: ${modules
            .map(({ name }) => name)
            .join(', ')}${
            hasFacts
              ? `; its last output belongs into environments/${environment}/facts.yaml`
              : ''
          }${signIns.map(({ title }) => `. Asks for ${title}`).join('')}`,
          command: signedIn(
            `${run} init && ${run} apply${
              hasFacts ? ` && ${run} output -raw facts` : ''
            }`,
          ),
          check: signedIn(`${run} plan -detailed-exitcode`),
        },
      ],
    };
  },
});

import type { ProductPresentation } from '../../product';

/** How a Langfuse server shows itself. */
export const presentation: ProductPresentation = {
  name: 'Langfuse',
  description: 'Langfuse traces, evaluations and prompts',
  entityType: 'langfuse-server',
  environmentLabel: 'langfuse.com/environment',
  annotations: () => ({}),
  connect: address => [
    'Make an API key in the settings of a project, then:',
    '',
    '```sh',
    `export LANGFUSE_HOST=${address}`,
    'read -r LANGFUSE_PUBLIC_KEY && export LANGFUSE_PUBLIC_KEY',
    'read -rs LANGFUSE_SECRET_KEY && export LANGFUSE_SECRET_KEY',
    "python -c 'from langfuse import get_client; print(get_client().auth_check())'",
    '```',
  ],
  size: ({ replicas }) => `${replicas} × web server and worker`,
  restart:
    'Every change of the server replaces its pods one by one; the first new one migrates PostgreSQL and ClickHouse.',
};

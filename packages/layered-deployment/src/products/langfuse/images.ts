import type { Image } from '../../image';

/** Images of the web server; the worker's has the same tag. */
export const images: Image[] = [
  {
    repository: 'docker.langfuse.com/langfuse/langfuse',
    tag: '4.4.0',
    version: '4.4.0',
    capabilities: ['postgresql', 's3', 'gcs'],
    evidence: [
      'chart langfuse 2.0.0, Chart.yaml: appVersion 4.4.0',
      'Langfuse documentation, self-hosting: PostgreSQL, ClickHouse, Redis and an object store are required',
    ],
  },
];

/** Image of the worker beside a web server's. */
export function workerRepository(webRepository: string): string {
  return `${webRepository}-worker`;
}

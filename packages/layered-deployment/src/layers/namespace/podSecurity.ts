import { z } from 'zod/v4';

/** Level of Pod Security that a namespace enforces. */
export const podSecurity = z
  .enum(['restricted', 'baseline'], {
    error: ({ input }) =>
      input === 'privileged'
        ? 'is refused: the level "privileged" lets a pod take over its node, and no pod of a bundle needs more than "restricted"'
        : 'must be "restricted" or "baseline"',
  })
  .default('restricted')
  .describe(
    'Level of Pod Security. Every pod of a bundle passes "restricted"; "baseline" is for what else lives in the namespace.',
  );

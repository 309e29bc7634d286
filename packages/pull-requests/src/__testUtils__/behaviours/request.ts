import { GeneratedFile } from '../../GeneratedFile';

/** What every behaviour asks for, if it does not say otherwise. */
export const request = {
  branch: 'deploy/fraud',
  baseBranch: 'main',
  title: 'Deploy fraud',
  body: 'For review.',
};

/** A generated file, in short. */
export function file(
  path: string,
  content: string | Buffer,
  options: Partial<GeneratedFile> = {},
): GeneratedFile {
  return { path, content: Buffer.from(content), ...options };
}

import type { BundleContent } from '../../bundle';

/** A text by which somebody makes something outside the cluster. */
export interface PreparationText {
  text: string;
  /** Of the prerequisite. */
  id?: string;
  /** Undefined for a prerequisite, which is in the pull request alone. */
  file?: string;
}

/** Commands of the prerequisites of one environment, and Terraform's files. */
export function preparationTexts(
  bundle: BundleContent,
  environment: string,
): PreparationText[] {
  return [
    ...bundle.prerequisites
      .filter(step => step.environment === environment)
      .map(({ id, command }) => ({ id, text: command })),
    ...bundle.files
      .filter(({ path }) => /\.tf(\.json)?$/.test(path))
      .map(({ path, content }) => ({ text: content, file: path })),
  ];
}

import type { BundleContent } from '../../bundle';
import type { DeploymentEnvironment } from '../../deployment';

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

/**
 * Whether somebody is asked to take a step, or applies a Terraform module that
 * takes it.
 */
export function isPrepared(
  bundle: BundleContent,
  environment: DeploymentEnvironment,
  id: string,
): boolean {
  const asked = bundle.prerequisites.some(
    step => step.environment === environment.name && step.id === id,
  );
  const modules = environment.workload.terraform.filter(({ replaces }) =>
    replaces.includes(id),
  );
  return (
    asked ||
    modules.some(({ name }) =>
      bundle.files.some(({ path }) =>
        path.includes(`/terraform/modules/${name}/`),
      ),
    )
  );
}

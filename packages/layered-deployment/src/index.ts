/**
 * Generates a layered Helm deployment: answers and a platform become a bundle
 * of files for a pull request.
 *
 * @packageDocumentation
 */

export * from './answers';
export * from './bundle';
export * from './concerns';
export * from './deployment';
export { InvalidDeploymentError, type Problem } from './errors';
export * from './existing';
export * from './image';
export * from './layer';
export * from './names';
export * from './parse';
export * from './perEnvironment';
export * from './platform';
export * from './platformSettings';
export { mirrorImage } from './mirrorImage';
export * from './product';
export * from './rule';
export * from './values';
export * from './workload';
export { checkPlatform } from './checkPlatform';
export { layers } from './layers';
export { locateInstance, type LocatedInstance } from './locateInstance';
export { products } from './products';
export { CLAIMS_ANNOTATION } from './render/catalogInfo';
export { hashContent } from './render/deploymentRecord';
export { render } from './render';
export { resolve, type DeploymentInput } from './resolve';
export { rules } from './rules';
export { verifyFiles, type Deviation } from './verify';
export { runCommandLine, type Write } from './cli';

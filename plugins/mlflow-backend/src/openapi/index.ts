export { createOpenApiDocument } from './createOpenApiDocument';
export type { Operation } from './Operation';

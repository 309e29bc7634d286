export { ownersInTag } from './ownersInTag';
export { readOwnerTag } from './readOwnerTag';

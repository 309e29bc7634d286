import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages } from '.';
import { generatedFolders } from './page';

const root = join(__dirname, '../../../..');

for (const folder of generatedFolders) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
for (const { path, content } of pages()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

import { randomUUID } from 'node:crypto';

/** A file of a form, which is named by its path in the repository. */
export interface FormFile {
  path: string;
  content: Buffer;
  executable: boolean;
}

/**
 * A form with files, as bytes. Not `FormData`: it has no word for the
 * attribute by which Bitbucket knows an executable file, and writes quotes
 * in a path as `%22`, which a path may contain itself.
 */
export function toMultipart(
  fields: [name: string, value: string][],
  files: FormFile[],
): { type: string; bytes: Uint8Array<ArrayBuffer> } {
  const boundary = `form-${randomUUID()}`;
  const parts: Buffer[] = [];
  const add = (disposition: string, content: string | Buffer) =>
    parts.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n'),
    );
  for (const [name, value] of fields) {
    add(`name=${quote(name)}`, value);
  }
  for (const { path, content, executable } of files) {
    const name = quote(path);
    const attribute = executable ? '; x-attributes="executable"' : '';
    add(`name=${name}; filename=${name}${attribute}`, content);
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: new Uint8Array(Buffer.concat(parts)),
  };
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

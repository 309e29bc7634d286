import { badRequest } from './refusal';

/** One part of a form. */
export interface FormPart {
  name: string;
  /** Parts without are fields; those with one are files. */
  filename?: string;
  executable: boolean;
  content: Buffer;
}

const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';

/** Reads a form as RFC 7578 has it, and Bitbucket's attribute of its files. */
export function readMultipart(type: string, body: Buffer): FormPart[] {
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(type) ?? [];
  if (!boundary) {
    throw badRequest('Unsupported Content-Type; use multipart/form-data');
  }
  const limit = `--${boundary}`;
  const parts: FormPart[] = [];
  let start = body.indexOf(limit);
  for (;;) {
    const end = body.indexOf(`\r\n${limit}`, start);
    if (end === -1) {
      return parts;
    }
    parts.push(readPart(body.subarray(start + limit.length + 2, end)));
    start = end + 2;
  }
}

function readPart(part: Buffer): FormPart {
  const blank = part.indexOf('\r\n\r\n');
  const [head] = part.subarray(0, blank).toString().split('\r\n');
  const parameter = (name: string) =>
    new RegExp(`; ${name}=${QUOTED}`)
      .exec(head)?.[1]
      .replace(/\\(["\\])/g, '$1');
  const name = parameter('name');
  if (!head.startsWith('Content-Disposition: form-data') || !name) {
    throw badRequest('Invalid multipart/form-data');
  }
  return {
    name,
    filename: parameter('filename'),
    executable: parameter('x-attributes') === 'executable',
    content: part.subarray(blank + 4),
  };
}

/**
 * What the fake sends back.
 *
 * @public
 */
export interface FakeAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** MLflow's JSON; what is undefined or an empty list is left out of it. */
export function json(body: object, status = 200): FakeAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body, (_, value) =>
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  };
}

export function text(
  body: string,
  status = 200,
  type = 'text/html',
): FakeAnswer {
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8` },
    body,
  };
}

const TITLES = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
};

/** The page of a server that did not get as far as MLflow's own errors. */
export function page(status: keyof typeof TITLES): FakeAnswer {
  const title = TITLES[status];
  return text(
    `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n`,
    status,
  );
}

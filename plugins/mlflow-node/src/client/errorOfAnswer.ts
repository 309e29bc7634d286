import { MlflowAnswer } from './MlflowAnswer';
import { MlflowError, MlflowErrorDetails } from './MlflowError';

const CODES_OF_ABSENCE = ['RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND'];
const GATEWAY_STATUSES = [502, 503, 504];

/** The error that an answer stands for, or nothing when it is a good one. */
export function errorOfAnswer(answer: MlflowAnswer): MlflowError | undefined {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return undefined;
  }
  if (status < 400) {
    return new MlflowError(
      'not-mlflow',
      'The address answers with a redirect, as a login page does; MLflow never does',
      { status },
    );
  }
  return answer.json === undefined
    ? errorOfText(answer)
    : errorOfJson(answer, answer.json);
}

/** MLflow's handlers answer in JSON; its middleware and any gateway in text. */
function errorOfText(answer: MlflowAnswer): MlflowError {
  const { status, text, retryAfterMs } = answer;
  const details: MlflowErrorDetails = { status, retryAfterMs };
  if (status === 401) {
    return new MlflowError('auth-required', 'MLflow asks for a valid login', {
      status,
      basicAuth: /^basic\b.*realm="mlflow"/i.test(answer.authenticate),
    });
  }
  if (status === 403) {
    return errorOfForbiddenText(text, details);
  }
  if (text.startsWith('Endpoint: ') && text.includes(' disabled ')) {
    return new MlflowError(
      'feature-disabled',
      'This MLflow server was started without the part of the API that was asked for',
      details,
    );
  }
  if (GATEWAY_STATUSES.includes(status)) {
    return new MlflowError(
      'unreachable',
      `The gateway in front of MLflow found no server behind it (${status})`,
      details,
    );
  }
  if (status === 429) {
    return new MlflowError(
      'overloaded',
      'The gateway in front of MLflow turns requests away',
      details,
    );
  }
  if (status >= 500) {
    return new MlflowError(
      'server-error',
      `MLflow failed with status ${status}`,
      details,
    );
  }
  return new MlflowError(
    'not-mlflow',
    `The address answers with status ${status} and without MLflow's JSON`,
    details,
  );
}

function errorOfForbiddenText(
  text: string,
  details: MlflowErrorDetails,
): MlflowError {
  if (text.startsWith('Invalid Host header')) {
    return new MlflowError(
      'host-rejected',
      'MLflow does not accept this host name; add it, with its port, to MLFLOW_SERVER_ALLOWED_HOSTS',
      details,
    );
  }
  if (text.startsWith('Cross-origin request blocked')) {
    return new MlflowError(
      'cors',
      'MLflow took the call for one of a browser on another site',
      details,
    );
  }
  return new MlflowError(
    'forbidden',
    'The login that the portal uses lacks a permission in MLflow',
    details,
  );
}

function errorOfJson(answer: MlflowAnswer, json: unknown): MlflowError {
  const { status, retryAfterMs } = answer;
  const { error_code: errorCode, message } = errorFields(json);
  const details: MlflowErrorDetails = { status, errorCode, retryAfterMs };
  if (errorCode === undefined) {
    return new MlflowError(
      'not-mlflow',
      `The address answers with status ${status} and JSON that is not MLflow's`,
      details,
    );
  }
  if (message.includes('QueuePool limit') || status === 429) {
    return new MlflowError(
      'overloaded',
      'MLflow has no database connection free, or turns requests away',
      details,
    );
  }
  if (errorCode === 'TEMPORARILY_UNAVAILABLE') {
    return new MlflowError(
      'database-down',
      'MLflow cannot reach its database',
      details,
    );
  }
  if (errorCode === 'FEATURE_DISABLED' || errorCode === 'NOT_IMPLEMENTED') {
    return new MlflowError(
      'feature-disabled',
      'This MLflow server does not offer what was asked for',
      details,
    );
  }
  if (CODES_OF_ABSENCE.includes(errorCode)) {
    return new MlflowError('not-found', 'MLflow does not know it', details);
  }
  if (status === 401) {
    return new MlflowError(
      'auth-required',
      'MLflow asks for a valid login',
      details,
    );
  }
  if (status === 403) {
    return new MlflowError(
      'forbidden',
      'The login that the portal uses lacks a permission in MLflow',
      details,
    );
  }
  return status < 500
    ? new MlflowError(
        'invalid-request',
        `MLflow refused the request (${status})`,
        details,
      )
    : new MlflowError(
        'server-error',
        `MLflow failed with status ${status}`,
        details,
      );
}

function errorFields(json: unknown): {
  error_code?: string;
  message: string;
} {
  const fields =
    typeof json === 'object' && json !== null
      ? (json as { error_code?: unknown; message?: unknown })
      : {};
  return {
    // Only the shape of an enum is kept: what a stranger's server writes here
    // would otherwise reach the logs.
    error_code:
      typeof fields.error_code === 'string' &&
      /^[A-Z_]{1,64}$/.test(fields.error_code)
        ? fields.error_code
        : undefined,
    message: typeof fields.message === 'string' ? fields.message : '',
  };
}

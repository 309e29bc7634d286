import { FakeAnswer, json } from './answers';
import { VersionTraits } from './versionTraits';

/**
 * A code of MLflow's errors.
 *
 * @public
 */
export type MlflowErrorCode =
  | 'BAD_REQUEST'
  | 'FEATURE_DISABLED'
  | 'INTERNAL_ERROR'
  | 'INVALID_PARAMETER_VALUE'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_ALREADY_EXISTS'
  | 'RESOURCE_DOES_NOT_EXIST'
  | 'TEMPORARILY_UNAVAILABLE';

const STATUSES: Record<MlflowErrorCode, number> = {
  BAD_REQUEST: 400,
  FEATURE_DISABLED: 500,
  INTERNAL_ERROR: 500,
  INVALID_PARAMETER_VALUE: 400,
  PERMISSION_DENIED: 403,
  RESOURCE_ALREADY_EXISTS: 400,
  RESOURCE_DOES_NOT_EXIST: 404,
  TEMPORARILY_UNAVAILABLE: 503,
};

const CLASSES: Partial<Record<MlflowErrorCode, string>> = {
  BAD_REQUEST: 'INVALID_PARAMETER_VALUE',
  RESOURCE_DOES_NOT_EXIST: 'RESOURCE_NOT_FOUND',
  TEMPORARILY_UNAVAILABLE: 'CLIENT_INTERNAL_ERROR',
};

/** A call that MLflow turns down in its own words. */
export class MlflowFailure extends Error {
  constructor(readonly code: MlflowErrorCode, message: string) {
    super(message);
  }

  toAnswer({ errorClasses }: VersionTraits): FakeAnswer {
    const { code: error_code, message } = this;
    return json(
      {
        error_code,
        message,
        ...(errorClasses && {
          sqlstate:
            error_code === 'TEMPORARILY_UNAVAILABLE' ? 'XXM00' : 'KAM00',
          error_class: CLASSES[error_code] ?? error_code,
        }),
      },
      STATUSES[error_code],
    );
  }
}

export const invalid = (message: string) =>
  new MlflowFailure('INVALID_PARAMETER_VALUE', message);

export const absent = (message: string) =>
  new MlflowFailure('RESOURCE_DOES_NOT_EXIST', message);

export const taken = (message: string) =>
  new MlflowFailure('RESOURCE_ALREADY_EXISTS', message);

import { CardSkeleton } from '../CardSkeleton';
import { ReadFailure } from '../ReadFailure';

/** What stands where a read has given nothing yet: it goes on, or it failed. */
export function PendingRead(props: {
  /** What is being read, for screen readers. */
  label: string;
  error?: Error;
  annotation?: string;
  /** Nothing reads again but the person. */
  once?: boolean;
  onRetry: () => void;
}) {
  const { label, error, ...rest } = props;
  return error ? (
    <ReadFailure error={error} {...rest} />
  ) : (
    <CardSkeleton label={label} />
  );
}

import { Alert, Button, Container, Flex } from '@backstage/ui';

/** Says why, and leads back to the choice. */
export function SignInFailed(props: { error?: Error; onBack(): void }) {
  return (
    <Container>
      <Flex direction="column" gap="4" py="8" align="start">
        <Alert
          status="danger"
          title="Signing in did not work"
          description={
            isNotFound(props.error)
              ? 'The catalog does not know this person yet. It reads its first entities in the seconds after a start: try again in a moment.'
              : 'The portal did not answer as expected. Its log says why.'
          }
        />
        <Button onPress={props.onBack}>Choose again</Button>
      </Flex>
    </Container>
  );
}

/** What the backend called its error is the cause of what the client threw. */
function isNotFound(error?: Error) {
  return error?.cause instanceof Error && error.cause.name === 'NotFoundError';
}

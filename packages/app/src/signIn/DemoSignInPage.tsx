import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { forgetOnSignOut } from './forgetOnSignOut';
import { readDemoPeople } from './people';
import { PersonChoice } from './PersonChoice';
import { rememberedPerson } from './rememberedPerson';
import { SignInFailed } from './SignInFailed';

/** Lets one choose whom to be, and tells the backend through a header. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const [user, setUser] = useState(rememberedPerson.get);

  if (!user) {
    return (
      <PersonChoice
        title={config.getString('app.title')}
        people={readDemoPeople(config)}
        onChoose={chosen => {
          rememberedPerson.set(chosen.user);
          setUser(chosen.user);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-demo-user': user }}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
      ErrorComponent={({ error }) => (
        <SignInFailed
          error={error}
          onBack={() => {
            rememberedPerson.clear();
            setUser(undefined);
          }}
        />
      )}
    />
  );
}

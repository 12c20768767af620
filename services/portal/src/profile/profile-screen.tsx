import { Button, Stack, Text, Title } from '@mantine/core';
import { leave } from '../app/account-menu';
import { frameWords, roleWords } from '../app/frame-words';
import { useMe } from '../app/session';
import { useWords } from '../language/language';

/** Who is signed in, and the way out: the phone's account menu. */
export function ProfileScreen() {
  const words = useWords(frameWords);
  const roles = useWords(roleWords);
  const me = useMe();
  return (
    <Stack gap="md" maw={560}>
      <Title order={1} size="h2">
        {words.profile}
      </Title>
      <div>
        <Text fw={600}>{me.displayName}</Text>
        <Text>{me.organisation.name}</Text>
        {me.roles.map((role) => (
          <Text key={role} c="dimmed">
            {roles[role] ?? role}
          </Text>
        ))}
      </div>
      <Button variant="default" size="lg" onClick={() => void leave()}>
        {words.signOut}
      </Button>
    </Stack>
  );
}

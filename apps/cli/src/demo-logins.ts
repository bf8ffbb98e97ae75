import { readDemoLogins } from './demo/logins';
import { command, Sentence } from './sentence';
import { readSettings } from './settings';

/** npm run demo:logins: the demo accounts as JSON lines {role, name, organisation, email, password}. */
void command(() => {
  const logins = readDemoLogins(readSettings().dataFolder);
  if (logins.length === 0) throw new Sentence('Hier gibt es keinen Demo-Kreis; er entsteht beim ersten „npm start“.');
  for (const login of logins) console.log(JSON.stringify(login));
});

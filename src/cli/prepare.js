// npm runs this for whoever installs the package from git: then the library is built, for lib/ is not in the repository.
// In a working copy it runs after each `npm ci`, where nobody waits for a library.
import { cwd, env } from 'node:process';

if (env.INIT_CWD !== undefined && env.INIT_CWD !== cwd()) await import('./throughline.js');

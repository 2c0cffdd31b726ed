// npm runs this when the package is installed from git: then the library is built, because lib/ is not in the
// repository. In a working copy it runs after each `npm ci`, where nobody needs the library.
import { cwd, env } from 'node:process';

if (env.INIT_CWD !== undefined && env.INIT_CWD !== cwd()) await import('./throughline.js');

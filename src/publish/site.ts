/** What the plugin loads when a site is built or served: it runs apart from the settings that name the plugin. */
export { pageHtml } from './page.ts';
export { pagesOf } from './pages.ts';
export { readContent } from './readContent.ts';
export { writeSite } from './writeSite.ts';

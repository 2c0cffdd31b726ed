/** What the plugin loads to build or serve a site: it runs apart from the settings that name the plugin. */
export { pageHtml } from './page.ts';
export { pagesOf } from './pages.ts';
export { readContent } from './readContent.ts';
export { writeSite } from './writeSite.ts';

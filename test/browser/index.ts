export { expectNoAxeViolations } from './axe';
export { launchBrowser } from './browser';
export { hold } from './hold';

export { expectNoAxeViolations } from './axe';
export { launchBrowser } from './browser';

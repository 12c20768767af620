export * from './data-folder';
export * from './database-server';
export * from './kafka';
export * from './ports';
export * from './system';
export { DEMO_ACCOUNTS } from './demo/accounts';
export { EXPECTED, EXPECTED_CEREMONIAL_RATIO } from './demo/expected';
export { CookieJar } from './demo/loading/cookie-jar';
export { simulatedPdf } from './demo/loading/simulated-file';

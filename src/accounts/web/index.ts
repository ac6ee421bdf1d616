/** The UI door of accounts. */
export { WelcomePage } from './welcome-page.tsx'

/** The UI door of the roadmap. */
export { CompaniesPage } from './companies-page.tsx'
export { CompanyPage } from './company-page.tsx'
export { RoadmapPage } from './roadmap-page.tsx'
export { TodayPage } from './today-page.tsx'

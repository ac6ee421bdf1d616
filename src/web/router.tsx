/** Every address of the web app; each page is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound, PageFailed } from './shell/error-pages.tsx'
import { Shell } from './shell/shell.tsx'
import { Waiting } from './widgets/states.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageFailed })

const accounts = () => import('../accounts/web/index.ts')
const assessment = () => import('../assessment/web/index.ts')
const practice = () => import('../practice/web/index.ts')
const interview = () => import('../interview/web/index.ts')
const report = () => import('../report/web/index.ts')
const roadmap = () => import('../roadmap/web/index.ts')
const skills = () => import('../skills/web/index.ts')

const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component })

const routes = [
  page('/', lazyRouteComponent(roadmap, 'TodayPage')),
  page('/welcome', lazyRouteComponent(accounts, 'WelcomePage')),
  page('/assess', lazyRouteComponent(assessment, 'AssessPage')),
  page('/assess/area/$area', lazyRouteComponent(assessment, 'AssessPage')),
  page('/assess/$sessionId', lazyRouteComponent(assessment, 'AssessmentPage')),
  page('/assess/$sessionId/result', lazyRouteComponent(assessment, 'AssessmentResultPage')),
  page('/practise', lazyRouteComponent(practice, 'ProblemListPage')),
  page('/practise/$problemId', lazyRouteComponent(practice, 'ProblemPage')),
  page('/learn', lazyRouteComponent(practice, 'LearnPage')),
  page('/learn/review', lazyRouteComponent(practice, 'ReviewPage')),
  page('/learn/$skill/drill', lazyRouteComponent(practice, 'ReviewPage')),
  page('/learn/$skill', lazyRouteComponent(practice, 'LessonPage')),
  page('/interview', lazyRouteComponent(interview, 'InterviewListPage')),
  page('/interview/$sessionId', lazyRouteComponent(interview, 'InterviewPage')),
  page('/report/$sessionId', lazyRouteComponent(report, 'ReportPage')),
  page('/roadmap', lazyRouteComponent(roadmap, 'RoadmapPage')),
  page('/companies', lazyRouteComponent(roadmap, 'CompaniesPage')),
  page('/companies/$companyId', lazyRouteComponent(roadmap, 'CompanyPage')),
  page('/progress', lazyRouteComponent(skills, 'ProgressPage')),
  page('/progress/$id', lazyRouteComponent(skills, 'SkillHistoryPage')),
  page('/bank', lazyRouteComponent(assessment, 'FlagsPage')),
  page('/bank/calibration', lazyRouteComponent(skills, 'CalibrationPage')),
  page(
    '/data',
    lazyRouteComponent(() => import('./data-page.tsx'), 'DataPage'),
  ),
]

/** Makes the router of the web app. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPendingComponent: () => <Waiting />,
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
  })
}

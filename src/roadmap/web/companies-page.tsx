import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, Page, QueryView } from '../../web/widgets/index.ts'
import classes from './companies.module.css'

/** The companies we have profiles of, and what is in each. */
export function CompaniesPage() {
  const companies = useQuery(api.roadmap.companies.queryOptions())
  const roles = useQuery(api.roadmap.roles.queryOptions())
  const titleOf = (role: string) => roles.data?.find(({ id }) => id === role)?.title ?? role
  return (
    <Page title="Companies" lead="What is known of their interviews. Each fact has a source, a date and how sure we are of it.">
      <QueryView query={companies}>
        {(list) =>
          list.length === 0 ? (
            <Empty
              title="No company profiles"
              text="The bank holds no sound company profile. The data page says which files have errors."
            />
          ) : (
            <ul className={classes.list}>
              {list.map(({ id, title, facts, loops, levels }) => (
                <li key={id}>
                  <Link to="/companies/$companyId" params={{ companyId: id }} className={classes.name}>
                    {title}
                  </Link>
                  <span className={classes.quiet}>
                    {loops.length === 0
                      ? 'no rounds known yet'
                      : loops.map(({ role, rounds }) => `${titleOf(role)}: ${rounds.length} rounds`).join(', ')}
                  </span>
                  <span className={classes.quiet}>
                    {facts.length} facts, {levels.length} levels
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  )
}

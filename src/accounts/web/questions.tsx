import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { Company, Role } from '../../catalog/index.ts'
import type { Profile, Target } from '../model.ts'
import classes from './welcome.module.css'

/** Which role; "not sure yet" is an answer. */
export function RoleQuestion({ roles, role, onChange }: { roles: Role[]; role: string | null; onChange: (role: string | null) => void }) {
  return (
    <Radio.Group
      label={<span className={classes.question}>Which role?</span>}
      value={role ?? 'open'}
      onChange={(value) => onChange(value === 'open' ? null : value)}
    >
      <div className={classes.options}>
        {roles.map(({ id, title, description }) => (
          <Radio key={id} value={id} label={title} description={description} />
        ))}
        <Radio value="open" label="Not sure yet" description="Areas then count as they do on average over these roles." />
      </div>
    </Radio.Group>
  )
}

/** Which companies, each with the level; none is fine. */
export function CompaniesQuestion({
  companies,
  targets,
  onChange,
}: {
  companies: Company[]
  targets: Target[]
  onChange: (targets: Target[]) => void
}) {
  const levelOf = (id: string) => targets.find(({ company }) => company === id)?.level

  function toggle({ id, levels }: Company, wanted: boolean) {
    const others = targets.filter(({ company }) => company !== id)
    // The second level is where most people with some experience are hired.
    const usual = levels[1] ?? levels[0]
    onChange(wanted && usual ? [...others, { company: id, level: usual.id }] : others)
  }

  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.question}>Which companies, at which level?</legend>
      <div className={classes.options}>
        {companies.map((company) => {
          const level = levelOf(company.id)
          return (
            <div key={company.id} className={classes.company}>
              <Checkbox
                label={company.title}
                checked={level !== undefined}
                onChange={(event) => toggle(company, event.currentTarget.checked)}
              />
              {level !== undefined && (
                <NativeSelect
                  aria-label={`Level at ${company.title}`}
                  size="sm"
                  value={level}
                  data={company.levels.map(({ id, title }) => ({ value: id, label: title }))}
                  onChange={(event) =>
                    onChange(
                      targets.map((target) => (target.company === company.id ? { ...target, level: event.currentTarget.value } : target)),
                    )
                  }
                />
              )}
            </div>
          )
        })}
        {companies.length === 0 && (
          <p className={classes.quiet}>No company profiles are in the bank. The plan then follows the role alone.</p>
        )}
      </div>
      <p className={classes.quiet}>Between two levels? Take the lower one; companies often decide the level after the interviews.</p>
    </fieldset>
  )
}

const days = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
  ['sat', 'Sat'],
  ['sun', 'Sun'],
] as const

/** When the interview is, and how much time there is until then. */
export function TimeQuestion({ draft, today, onChange }: { draft: Profile; today: string; onChange: (part: Partial<Profile>) => void }) {
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.question}>When, and how much time until then?</legend>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label="Interview date"
          description="The first one if there are several. Leave it open if unknown."
          min={today}
          value={draft.interviewDate ?? ''}
          onChange={(event) => onChange({ interviewDate: event.currentTarget.value || null })}
        />
        <TextInput
          type="number"
          label="Hours a week"
          description="Rather too few: a plan that you keep beats a large one."
          min={0.5}
          max={80}
          step={0.5}
          value={draft.hoursPerWeek ?? ''}
          onChange={(event) => onChange({ hoursPerWeek: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        />
      </div>
      <Checkbox.Group
        label="Days off"
        description={`Nothing is planned on them. Days are those of your time zone, ${draft.timeZone}.`}
        value={draft.daysOff}
        onChange={(daysOff) => onChange({ daysOff: daysOff as Profile['daysOff'] })}
      >
        <div className={classes.days}>
          {days.map(([id, name]) => (
            <Checkbox key={id} value={id} label={name} disabled={draft.daysOff.length === 6 && !draft.daysOff.includes(id)} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  )
}

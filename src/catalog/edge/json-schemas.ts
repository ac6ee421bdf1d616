/** The JSON Schemas of every kind of content file, for editors and other tools. */
import { z } from 'zod'
import * as model from '../model.ts'

const schemas = {
  skills: model.skillsFileSchema,
  role: model.roleSchema,
  company: model.companySchema,
  item: model.itemFileSchema,
  problem: model.problemFileSchema,
  cases: model.caseSchema.array(),
  rubric: model.rubricSchema,
  criteria: model.criteriaSchema,
  question: model.questionSchema,
  interview: model.interviewSchema,
}

/** File names with their text, as they lie in docs/schemas. Defaults may be left out of a file, so these describe what goes in. */
export function jsonSchemas(): { file: string; text: string }[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    file: `${name}.json`,
    text: `${JSON.stringify({ title: `InterviewNode: ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
  }))
}

/** The orders of growth that the judge tells apart, and what is measured. */
import { z } from 'zod'

/** In the order of growth. */
export const complexityClasses = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)'] as const
export const complexityClassSchema = z.enum(complexityClasses)
export type ComplexityClass = z.infer<typeof complexityClassSchema>

/** The two ways of measuring: CPU time, and counted steps of the basic operation. */
export const complexityMethods = ['seconds', 'steps'] as const
export type ComplexityMethod = (typeof complexityMethods)[number]

/** One size of input and what it cost; a method that did not reach this size is missing. */
export const complexityPointSchema = z.object({ n: z.number(), seconds: z.number().optional(), steps: z.number().optional() })
export type ComplexityPoint = z.infer<typeof complexityPointSchema>

/**
 * What is said about the time complexity of a function. `measured` is a class only where both methods found it; else `range` goes from the lower to the higher
 * of what they found, and is absent when neither found any. `confidence` (0..1) is that of the stated class, 0 for unknown. `points` are those that were usable.
 */
export const complexityReportSchema = z.object({
  measured: z.enum([...complexityClasses, 'unknown']),
  range: z.tuple([complexityClassSchema, complexityClassSchema]).optional(),
  confidence: z.number().min(0).max(1),
  methods: z.array(z.object({ name: z.enum(complexityMethods), class: z.enum([...complexityClasses, 'unknown']) })),
  points: z.array(complexityPointSchema),
})
export type ComplexityReport = z.infer<typeof complexityReportSchema>

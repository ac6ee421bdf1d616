/** A sum of small symmetric trees: each asks the same few questions of the features, and their answers together name a leaf. */
import { z } from 'zod'

/** `splits` are asked in order; the answers (is the feature above the threshold?) are the bits of the leaf's number. */
export const treesSchema = z.object({
  base: z.number(),
  trees: z.array(z.object({ splits: z.array(z.tuple([z.number().int(), z.number()])), leaves: z.array(z.number()) })),
})
export type Trees = z.infer<typeof treesSchema>

/** The value that the trees give to these features. */
export function predict({ base, trees }: Trees, features: ArrayLike<number>): number {
  let sum = base
  for (const { splits, leaves } of trees) {
    let leaf = 0
    for (const [feature, threshold] of splits) leaf = leaf * 2 + ((features[feature] ?? 0) > threshold ? 1 : 0)
    sum += leaves[leaf] ?? 0
  }
  return sum
}

/** Words that say how things relate: which is more, what comes before. A content word alone does not tell "the water got hotter" from "colder". */

const pairs =
  'more less,more fewer,most least,before after,up down,in out,on off,over under,above below,from into,toward away,towards away,all none,without with,together apart,first last,faster slower,bigger smaller,larger smaller,higher lower,longer shorter,louder softer,harder softer,heavier lighter,hotter colder,thicker thinner,tighter looser,same different,increase decrease'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string])
const opposites = Map.groupBy([...pairs, ...pairs.map(([left, right]): [string, string] => [right, left])], ([word]) => word)
const known = new Set([...opposites.keys(), ...'between through each only again'.split(' ')])

/** The relation words among these. */
export function relationsIn(words: string[]): Set<string> {
  return new Set(words.filter((word) => known.has(word)))
}

/** How many of the said relation words are the opposite of a wanted one. */
export function opposedRelations(wanted: Set<string>, said: Set<string>): number {
  return [...said].filter((word) => !wanted.has(word) && opposites.get(word)?.some(([, other]) => wanted.has(other))).length
}

const digits = new Map('zero one two three four five six seven eight nine ten'.split(' ').map((word, value) => [word, String(value)]))

/** The numbers among these words, in digits. */
export function numbersIn(words: string[]): Set<string> {
  return new Set(words.flatMap((word) => (/\d/.test(word) ? word : (digits.get(word) ?? []))))
}

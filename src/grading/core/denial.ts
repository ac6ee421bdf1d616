/** Words by which a writer takes back what was said, or reports it as somebody else's mistake. */

const denial =
  /\b(?:(?:is|are|was|were|be|all|that's|it's) (?:of (?:this|that|it) )?(?:is |are )?(?:completely |simply |just |entirely |totally |all )?(?:wrong|false|untrue|incorrect|mistaken|a myth|nonsense|a lie|the opposite)|(?:is|are|that's|it's) not (?:true|right|correct|the case|so)|isn't (?:true|right|correct|the case|so)|the (?:opposite|reverse|contrary) (?:is|holds)|i (?:disagree|don't believe|do not believe|made (?:this|that|it) up)|(?:some|many|most) (?:people )?(?:wrongly |mistakenly |falsely )?(?:say|claim|believe|think)|(?:wrongly|falsely|mistakenly|contrary to)|none of (?:this|that|it|the above)|take (?:it|that|this) back|(?:common|popular) (?:mistake|misconception|myth|belief)|disprove[nd]|refuted?)\b/gi

/** How many times a text takes something back. */
export function denialsIn(text: string): number {
  return text.match(denial)?.length ?? 0
}

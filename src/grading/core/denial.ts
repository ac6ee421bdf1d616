/**
 * Words by which a writer takes back what was said, or reports it as somebody else's mistake. "Wrong" alone takes nothing back: "two of three alarms are wrong" is a
 * fact. It does where it stands at the end of what is said about the whole: "all of this is wrong", "which is false".
 */

/** What a sentence says of the whole that was said before; "it" alone is mostly something in the answer, such as a model. */
const whole = '(?:all (?:of )?(?:this|that|it)|everything (?:above|i (?:just )?said)|that|this|which|the above)'
const degree = '(?:completely |simply |just |entirely |totally |all |plain |quite |of course )?'
const falsehood = '(?:wrong|false|untrue|incorrect|mistaken|nonsense|a myth|a lie|a mistake|the opposite)'
const patterns = [
  `\\b${whole}(?:'s| is| was) ${degree}${falsehood}(?=\\s*(?:[.,;:!?)]|$|and |but |because |since ))`,
  `\\b${whole}(?:'s| is| was) not (?:true|right|correct|the case|so)\\b`,
  `\\b${whole} (?:isn't|wasn't) (?:true|right|correct|the case|so)\\b`,
  '\\bthe (?:opposite|reverse|contrary) (?:is (?:the case|true)|holds)\\b',
  "\\bi (?:disagree|don't believe|do not believe|reject (?:it|this|that)|made (?:this|that|it) up)\\b",
  '\\b(?:some|many|most) (?:people )?(?:wrongly |mistakenly |falsely )?(?:say|claim|believe|think)\\b',
  '\\b(?:wrongly|falsely|mistakenly) (?:claimed|said|believed|assumed|thought|stated|taught)\\b',
  '\\bnone of (?:this|that|it|the above)\\b',
  '\\btake (?:it|that|this) back\\b',
  '\\b(?:common|popular) (?:misconception|myth|belief|mistake is (?:to (?:say|think|believe)|that))\\b',
  '\\b(?:disprove[nd]|refuted?)\\b',
]
const denial = new RegExp(patterns.join('|'), 'gi')

/** How many times a text takes something back. */
export function denialsIn(text: string): number {
  return text.match(denial)?.length ?? 0
}

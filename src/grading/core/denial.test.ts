import { describe, expect, it } from 'vitest'
import { denialsIn } from './denial.ts'

describe('a text takes back what it says with', () => {
  it.each([
    'But all of this is wrong.',
    'None of that is true; the opposite is the case.',
    'Actually I made this up, it is false.',
    'However, I do not believe that this is correct.',
    'No, that is not right at all.',
    'L2 makes weights sparse, which is wrong.',
    'Some people say that dropout adds capacity.',
    'It is wrongly claimed that dropout adds capacity.',
    'A common misconception is that dropout adds capacity.',
    "That's wrong, and it isn't so.",
    'This was refuted long ago.',
  ])('"%s"', (text) => {
    expect(denialsIn(text)).toBeGreaterThan(0)
  })
})

describe('a text takes nothing back that says', () => {
  it.each([
    'Two of three alarms are wrong, so the team stops reading them.',
    'The median is wrong for them, because they are not missing at random.',
    'Every bid would be wrong by the same factor.',
    'Some negatives are false: the customer would have bought them.',
    'It silences people wrongly.',
    'Predictions that are false positives cost a call.',
    'I would look at the cases where the model is wrong.',
    'If this is wrong for one group, we hurt it more than others.',
    'A common mistake is tuning on the test set.',
    'The label is incorrect in about two per cent of the rows.',
    'So it is totally wrong and hardly learns.',
    "That does not mean it's false, it is a decent hunch.",
  ])('"%s"', (text) => {
    expect(denialsIn(text)).toBe(0)
  })
})

/** The grader reads this many UTF-16 units of an answer, about 5,000 words or half an hour of speech, and nothing after them. */
export const longestAnswer = 30_000

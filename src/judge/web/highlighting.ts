import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { tags } from '@lezer/highlight'

/** Python in the colours of the tokens, so that both themes fit. */
export const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], color: 'var(--in-info)', fontWeight: '560' },
    { tag: [tags.string, tags.special(tags.string)], color: 'var(--in-good)' },
    { tag: [tags.number, tags.bool, tags.null], color: 'var(--in-warn)' },
    { tag: [tags.comment, tags.docComment], color: 'var(--in-text-quiet)', fontStyle: 'italic' },
    {
      tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName)), tags.className],
      color: 'var(--in-accent)',
    },
  ]),
)

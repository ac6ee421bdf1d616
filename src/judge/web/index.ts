/** The UI door of the judge. */
export { parameterNames } from '../core/parameter-names.ts'
export { CodeWorkspace } from './code-workspace.tsx'
export { ComplexityQuestion } from './complexity-question.tsx'
export { SplitPanes } from './split-panes.tsx'
export { type Claim, useClaim } from './use-claim.ts'
export { inputText, valueText } from './value-text.ts'

import { Kbd } from '@mantine/core'

/** Keys of the keyboard, such as Ctrl + Enter. */
export function Keys({ keys }: { keys: string[] }) {
  return (
    <span aria-hidden="true">
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && ' '}
          <Kbd size="xs">{key}</Kbd>
        </span>
      ))}
    </span>
  )
}

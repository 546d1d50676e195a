import {
  Autocomplete as PlainAutocomplete,
  type AutocompleteProps,
  type ComboboxProps,
  MultiSelect as PlainMultiSelect,
  type MultiSelectProps,
  Select as PlainSelect,
  type SelectProps,
} from '@mantine/core'
import { type ComponentType, useReducer } from 'react'

/** What scrolls is the list itself: a box around it would be one the keyboard cannot reach. */
const SCROLLED = { options: { maxHeight: 280, overflowY: 'auto' } } as const

/**
 * A field with a list of choices. A closed list is not in the page, so the field learns its name only once it is open; it is
 * drawn once more then, to say that it is open and which list is its own.
 */
function naming<P extends { comboboxProps?: ComboboxProps | undefined }>(Field: ComponentType<P>) {
  return function NamingField(props: P) {
    const [, again] = useReducer((times: number) => times + 1, 0)
    return (
      <Field
        withScrollArea={false}
        styles={SCROLLED}
        {...props}
        // The list is put into the page by a drawing that comes after it is said to be open.
        comboboxProps={{ ...props.comboboxProps, onOpen: () => setTimeout(again) }}
      />
    )
  }
}

export const Select = naming<SelectProps>(PlainSelect)
export const MultiSelect = naming<MultiSelectProps>(PlainMultiSelect)
export const Autocomplete = naming<AutocompleteProps>(PlainAutocomplete)

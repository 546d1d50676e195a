/**
 * Signs that change how the letters around them are shown, or are not shown at all: with a right-to-left override
 * `sredro<U+202E>txt.exe` reads `sredroexe.txt` (Unicode UAX #9, §2).
 */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** A file's name as it may be shown: what would hide or turn round its letters stands there as a visible sign. */
export const shownName = (name: string): string => name.replace(HIDDEN, '\uFFFD')

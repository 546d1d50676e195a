/** Orders of each report, and lines of each confirmation, that the killed process works on. */
export const ORDERS = 300
export const LINES = 40

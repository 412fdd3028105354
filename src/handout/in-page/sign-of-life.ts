/** The function of the window that hands a delivery, as JSON, to the program that opened the page. */
export const DELIVER = "deliver";

/**
 * Tells the program that opened the page that work goes on. Call it between steps that may take many
 * seconds, such as measuring a table of thousands of rows: without any sign the tab is given up.
 */
export function giveSignOfLife(): void {
  const tell = (window as unknown as Partial<Record<typeof DELIVER, (text: string) => void>>)[DELIVER];
  tell?.(SIGN_OF_LIFE);
}

/** What is handed over instead of a delivery when there is none yet. */
export const SIGN_OF_LIFE = "";

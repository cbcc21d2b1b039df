/** What screen readers should hear: politely for saves and counts, at once for errors. */
type Kind = 'polite' | 'assertive';

/** Said again even when it is the same sentence as before. */
export function announce(sentence: string, kind: Kind = 'polite'): void {
  const place = document.getElementById(`announce-${kind}`);
  if (!place) return;
  place.textContent = place.textContent === sentence ? `${sentence}\u00A0` : sentence;
}

/** The voice for a language: of its own region before others, on the machine before elsewhere; undefined when there is none. */
export function voiceFor(
  lang: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  // Android writes `en_US`.
  const tag = (text: string) => text.replace("_", "-").toLowerCase();
  const [language] = tag(lang).split("-");
  const score = (voice: SpeechSynthesisVoice) =>
    (tag(voice.lang) === tag(lang) ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  const fitting = voices.filter((voice) => tag(voice.lang).split("-")[0] === language);
  return fitting.sort((a, b) => score(b) - score(a))[0];
}

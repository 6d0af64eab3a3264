/** Reading aloud by the device itself, where it has a voice for the language. Nothing leaves the device. */
export class Speech {
  /** What is being read, by whatever name it was begun. */
  reading: string | undefined;

  constructor(private readonly changed: () => void) {}

  /** Whether the device has a voice for a language. Voices may come late: ask again when drawing. */
  can(tag: string): boolean {
    const language = tag.split('-')[0];
    return globalThis.speechSynthesis?.getVoices().some(({ lang }) => lang.split(/[-_]/)[0] === language) ?? false;
  }

  /** How many voices have come so far. */
  get voices(): number {
    return globalThis.speechSynthesis?.getVoices().length ?? 0;
  }

  toggle(id: string, text: string, tag: string): void {
    const again = this.reading === id;
    this.stop();
    if (again) return;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = tag;
    words.onend = words.onerror = () => {
      if (this.reading === id) this.stop();
    };
    this.reading = id;
    speechSynthesis.speak(words);
    this.changed();
  }

  stop(): void {
    if (this.reading === undefined) return;
    this.reading = undefined;
    speechSynthesis.cancel();
    this.changed();
  }
}
